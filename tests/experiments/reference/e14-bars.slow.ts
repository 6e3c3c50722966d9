import { afterAll, beforeAll, expect, test } from 'vitest';
import { barNets, barsEnd } from '../../../src/experiments/convolution/bars-net.ts';
import { barsTable } from '../../../src/experiments/reference/e14-convolution.ts';
import { absolute, exactly } from '../../../src/experiments/reference/tolerance.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { meanOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

const SEEDS = 10;

test('E14, bars on the left in training, on the right in the test', () => {
  const ends = barNets.map((net) => Array.from({ length: SEEDS }, (_, seed) => barsEnd(net, seed)));
  compare('E14, bars', [
    ...barsTable.flatMap(({ net, parameters, train, test: right, deviation }) => {
      const of = ends[barNets.indexOf(net)]!;
      return [
        { of: `${net}, parameters`, expected: parameters, measured: of[0]!.parameters, within: exactly },
        meanOf(`${net}, train`, train, of.map((end) => end.train), absolute(0.01)),
        // Means of five and of ten seeds: they may differ by three deviations of their difference.
        meanOf(`${net}, test`, right, of.map((end) => end.test), absolute(3 * deviation * Math.sqrt(1 / 5 + 1 / SEEDS))),
      ];
    }),
  ]); // biome-ignore format: a table
  expect(ends[2]!.filter(({ test: share }) => share > 0.7).length).toBeGreaterThanOrEqual(8);
});
