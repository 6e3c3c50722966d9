import { afterAll, beforeAll, test } from 'vitest';
import { base, seeds, untrained } from '../../../src/experiments/reference/e7.ts';
import { absolute } from '../../../src/experiments/reference/tolerance.ts';
import { classified } from '../../../src/experiments/training/classifier.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { meanOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const optimizer = { rule: 'gradientDescent', learningRate: 0.1 } as const;

test('E7, dead units before training, by their bias', () => {
  const rows = untrained.flatMap(([hiddenBias, expected]) => {
    const frames = seeds.map(
      (seed) => classified({ ...base, activation: 'relu', hiddenBias, optimizer, seed }, [0])[0]!,
    );
    return expected.map((share, layer) =>
      meanOf(`bias ${hiddenBias}, layer ${layer + 1}`, share, frames.map(({ dead }) => dead[layer]!), absolute(0.08)),
    ); // biome-ignore format: one line each
  });
  compare('E7 before training', rows);
});
