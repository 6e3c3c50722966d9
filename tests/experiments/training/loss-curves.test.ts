import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallNet } from '../../../src/experiments/reference/e3.ts';
import { classified } from '../../../src/experiments/training/classifier.ts';
import { lossCurves } from '../../../src/experiments/training/loss-curves.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

test.each(['gradientDescent', 'adam'] as const)(
  'seed after seed, %s takes the way that each would take alone',
  (rule) => {
    const config = { ...smallNet, optimizer: { rule, learningRate: 0.1 } };
    const curve = lossCurves(config);
    for (const seed of [3, 0, 3]) {
      const alone = classified({ ...config, seed }, [0, 5, 10]).map(({ loss }) => loss);
      for (const [i, loss] of curve(seed, 10, 5).entries()) expect(loss).toBeCloseTo(alone[i]!, 12);
    }
  },
);
