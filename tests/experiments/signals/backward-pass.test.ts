import { afterAll, beforeAll, expect, test } from 'vitest';
import { forwardPass, passes } from '../../../src/experiments/signals/backward-pass.ts';
import { deviationOf, lengthOf } from '../../../src/experiments/signals/spread.ts';
import { drawnBy } from '../../../src/experiments/signals/starts.ts';
import {
  batchNorm,
  gradients,
  layers,
  matmul,
  memory,
  ones,
  random,
  setBackend,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
  tidy,
  zeros,
} from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const [depth, width, examples] = [5, 7, 11];

/** The whole network as one graph, and one backward pass through it. */
function atOnce(isNormalized: boolean) {
  const [data, labels, source] = ['data', 'labels', 'weights'].map((name) => random(3).fork(name));
  const x = tensor(Array.from({ length: examples * width }, () => data!.normal()), [examples, width]); // biome-ignore format: one line
  const y = tensor(Array.from({ length: examples }, () => labels!.integer(0, 10)));
  const weights: Tensor[] = [];
  const sums: Tensor[] = [];
  let output = x;
  for (let layer = 0; layer < depth; layer++) {
    weights.push(drawnBy('he')([width, width], source!));
    sums.push(matmul(output, weights.at(-1)!));
    const sum = sums.at(-1)!;
    output = layers.activation('tanh').call(isNormalized ? batchNorm(sum, ones([width]), zeros([width])) : sum); // biome-ignore format: one line
  }
  const loss = sparseSoftmaxCrossEntropy(matmul(output, drawnBy('he')([width, 10], source!)), y);
  const slopes = gradients(loss, [...weights, ...sums]);
  return { output, weightGradients: slopes.slice(0, depth), deltas: slopes.slice(depth) };
}

const numbers = (tensors: readonly Tensor[]) => tensors.map((one) => [...one.dataSync()]);
const config = { depth, width, examples, activation: 'tanh', start: 'he' } as const;

test.each([false, true])('layer by layer the passes give the bits of one whole graph (normalized: %s)', (isNormalized) => {
  const whole = atOnce(isNormalized);
  const apart = passes({ ...config, isNormalized }, 3);
  expect(numbers(apart.weightGradients)).toEqual(numbers(whole.weightGradients));
  expect(numbers(apart.deltas)).toEqual(numbers(whole.deltas));
  expect(numbers(apart.activations.slice(-1))).toEqual(numbers([whole.output]));
  expect(numbers(forwardPass({ ...config, isNormalized }, 3).activations)).toEqual(numbers(apart.activations)); // biome-ignore format: one line
}); // biome-ignore format: one line

test('nothing of a pass stays in memory after tidy', () => {
  tidy(() => passes(config, 3).deltas.map(lengthOf));
  const before = memory();
  for (let seed = 0; seed < 3; seed++) tidy(() => passes(config, seed).deltas.map(lengthOf));
  expect(memory()).toEqual(before);
});

test('a length does not vanish with the squares of its numbers, and is 0 or infinite where they are', () => {
  const length = (...values: number[]) => lengthOf(tensor(values));
  expect(length(3e-200, 4e-200) / 5e-200).toBeCloseTo(1, 14);
  expect(length(-3e200, 4e200) / 5e200).toBeCloseTo(1, 14);
  expect(length(0, 0)).toBe(0);
  expect(length(1, Number.NEGATIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(length(1, Number.NaN)).toBeNaN();
});

test('a deviation is measured from the mean of all numbers together', () => {
  expect(deviationOf(tensor([1, 3, 5, 7], [2, 2]))).toBeCloseTo(Math.sqrt(5), 14);
  expect(deviationOf(tensor([0.5, 0.5, 0.5]))).toBe(0);
});
