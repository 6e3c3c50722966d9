import { afterAll, beforeAll, test } from 'vitest';
import { transferTable } from '../../../src/experiments/reference/e14-transfer.ts';
import { absolute } from '../../../src/experiments/reference/tolerance.ts';
import { seeds } from '../../../src/experiments/transfer/run.ts';
import { spiralTransfer } from '../../../src/experiments/transfer/spiral.ts';
import { ways } from '../../../src/experiments/transfer/ways.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { meanOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

test('E14, from three spiral arms to one against the rest, with twelve labels', () => {
  const outcomes = Array.from({ length: seeds }, (_, seed) => spiralTransfer(seed));
  compare(
    'E14, transfer',
    ways.map((way) => {
      const { accuracy, deviation } = transferTable[way];
      // Both are means of eight: two samples may differ by three deviations of their difference.
      const within = absolute(Number((3 * deviation * Math.sqrt(2 / seeds)).toFixed(3)));
      return meanOf(way, accuracy, outcomes.map((one) => one[way]), within);
    }),
  ); // biome-ignore format: one line
});
