import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type OneSum,
  oneSum,
  seeds,
  terms,
} from '../../../src/experiments/initialization/one-sum.ts';
import type { Start } from '../../../src/experiments/signals/starts.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

function found(start: Start, layer: number): OneSum {
  const run = oneSum.start({ start, layer, seed: 1 });
  expect(run.frame()).toBe(null);
  for (let seed = 0; seed < seeds; seed++) run.advance();
  return run.frame()!;
}
const ends = ({ sums }: OneSum) => sums.map((sum) => sum.at(-1)!);

test('with rand every sum of the second layer marches one way, and in no seed a gradient is left', () => {
  const { gradients, deviations, ...rest } = found('rand', 2);
  const all = ends({ gradients, deviations, ...rest });
  expect(new Set(all.map(Math.sign)).size).toBe(1);
  for (const sum of all) expect(Math.abs(sum)).toBeGreaterThan(40);
  expect(gradients).toHaveLength(seeds);
  for (const lengths of gradients) expect(lengths.every((length) => length === 0)).toBe(true);
  expect(deviations.at(-1)).toBeGreaterThan(0.99);
});

test('with randn the sums wander to about 10, and with √(1/n) to about 1', () => {
  const rms = (values: readonly number[]) =>
    Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  expect(rms(ends(found('standard', 2)))).toBeGreaterThan(6);
  expect(rms(ends(found('standard', 2)))).toBeLessThan(14);
  expect(rms(ends(found('lecun', 1)))).toBeGreaterThan(0.6);
  expect(rms(ends(found('lecun', 1)))).toBeLessThan(1.4);
  expect(new Set(ends(found('lecun', 2)).map(Math.sign)).size).toBe(2);
});

test('a sum begins at 0 and has a place after each term', () => {
  for (const sum of found('tiny', 1).sums) {
    expect(sum[0]).toBe(0);
    expect(sum).toHaveLength(terms + 1);
  }
});
