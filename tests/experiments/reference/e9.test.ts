import { afterAll, beforeAll, expect, test } from 'vitest';
import { byHand, explosion } from '../../../src/experiments/reference/e9.ts';
import { absolute } from '../../../src/experiments/reference/tolerance.ts';
import { batchNorm, gradients, setBackend, tensor } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { explosionRows } from './e9-explosion.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

test('E9, four values normalized by hand, and the way back', () => {
  const x = tensor(byHand.values, [4, 1]);
  const y = batchNorm(x, tensor([1]), tensor([0]), { epsilon: 1e-5 });
  const [dx] = gradients(y.mul(tensor(byHand.upstream, [4, 1])).sum(), [x]);
  const rows = (name: string, expected: readonly number[], measured: ArrayLike<number>) =>
    expected.map((value, i) => ({ of: `${name} ${i + 1}`, expected: value, measured: measured[i]!, within: absolute(5e-5) })); // biome-ignore format: one line
  compare('E9 by hand', [
    ...rows('normalized', byHand.normalized, y.dataSync()),
    ...rows('backward', byHand.backward, dx!.dataSync()),
  ]);
  expect([...dx!.dataSync()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
});

test('E9, normalizing a deep ReLU network makes its gradients grow before training (30 and 50 layers: npm run test:slow)', () => {
  compare('E9 before training', explosionRows(explosion[0]));
});
