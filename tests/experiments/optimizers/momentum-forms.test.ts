import { afterAll, beforeAll, expect, test } from 'vitest';
import { apart, momentumForms } from '../../../src/experiments/optimizers/momentum-forms.ts';
import {
  halfLifeOf,
  movingAverage,
  series,
  windowOf,
} from '../../../src/experiments/optimizers/moving-average.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const config = {
  momentum: 0.9,
  learningRate: 0.003,
  averageRate: 0.03,
  changesAfter: null,
  updates: 50,
};

test('with linked learning rates the three forms are one way (R-19)', () => {
  const { velocity, heavyBall, average } = momentumForms(config);
  expect(apart(velocity, heavyBall)).toBeLessThan(1e-14);
  expect(apart(velocity, average)).toBeLessThan(1e-14);
  expect(velocity.heights.at(-1)).toBeCloseTo(2.15, 2);
});

test('with the same number in both, the average is at 38.9 where the sum is at 2.15 (R-19)', () => {
  const { average } = momentumForms({ ...config, averageRate: 0.003 });
  expect(average.heights.at(-1)).toBeCloseTo(38.9, 1);
});

test('when the learning rate changes on the way, what stores steps goes on with the old ones', () => {
  const { velocity, heavyBall, average } = momentumForms({ ...config, changesAfter: 25 });
  expect(apart(velocity, average)).toBeLessThan(1e-14);
  expect(apart(velocity, heavyBall)).toBeGreaterThan(0.1);
});

test('the average of a constant 10 starts at 1, 1.9, 2.71; corrected it is 10 (R-78)', () => {
  const { plain, corrected } = movingAverage(series('constant', 1), 0.9);
  expect(plain.slice(0, 5).map((value) => Number(value.toFixed(4)))).toEqual([1, 1.9, 2.71, 3.439, 4.0951]); // biome-ignore format: one line
  for (const value of corrected) expect(value).toBeCloseTo(10, 12);
});

test('an average is the sum of its numbers by weights that fall by β each step', () => {
  const numbers = series('noisy', 3);
  const { plain } = movingAverage(numbers, 0.8);
  const t = 40;
  const weighted = numbers.slice(0, t).reduce((sum, number, i) => sum + 0.2 * 0.8 ** (t - 1 - i) * number, 0); // biome-ignore format: one line
  expect(plain[t - 1]).toBeCloseTo(weighted, 12);
});

test('β = 0.9, 0.98, 0.99 have windows of 10, 50, 100 and half-lives of 6.6, 34, 69', () => {
  expect([0.9, 0.98, 0.99].map((beta) => Math.round(windowOf(beta)))).toEqual([10, 50, 100]);
  expect([0.9, 0.98, 0.99].map((beta) => Number(halfLifeOf(beta).toPrecision(2)))).toEqual([6.6, 34, 69]); // biome-ignore format: one line
});
