import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  examples,
  type PenaltyWay,
  type Regression,
  regression,
  regressionOf,
  twentyWeights,
  weightsAfter,
} from '../../../src/experiments/penalties/twenty-weights.ts';
import { firstFive, zerosTable } from '../../../src/experiments/reference/e11.ts';
import { absolute, exactly } from '../../../src/experiments/reference/tolerance.ts';
import { gradients, setBackend, tensor, tidy } from '../../../src/nn/index.ts';
import { type Comparison, compare } from './compare.ts';
import { numpyRandom } from './numpy-random.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

/** The table's own sample of 60, and a dozen others. */
const ofTheTable = regressionOf(numpyRandom(0).standardNormal);
const others = Array.from({ length: 12 }, (_, seed) => regression(seed));

const ends = (way: PenaltyWay, strength: number, data: Regression) => tidy(() => weightsAfter(way, strength, data)); // biome-ignore format: one line
const zerosOf = (w: readonly number[]) => w.filter((value) => value === 0).length;
const nullOf = (w: readonly number[]) => Math.max(...w.slice(5).map(Math.abs));

/** Half a unit of the last decimal place that the table has. */
const decimals = (places: number) => absolute(0.5 / 10 ** places);

test('E11, exact zeros and the largest weight that should be none, digit for digit', () => {
  const rows = zerosTable.flatMap(({ strength, way, zeros, largestNull }): Comparison[] => {
    const w = ends(way, strength, ofTheTable);
    return [
      { of: `${way} ${strength}, zeros`, expected: zeros, measured: zerosOf(w), within: exactly },
      { of: `${way} ${strength}, largest null`, expected: largestNull, measured: nullOf(w), within: decimals(largestNull < 0.01 ? 4 : 3) },
    ];
  }); // biome-ignore format: a table
  compare('E11, the sample of the table', rows);
});

test('E11, the first five weights at 0.3, digit for digit', () => {
  const rows = (['l2', 'proximal'] as const).flatMap((way) => {
    const w = ends(way, 0.3, ofTheTable);
    return firstFive[way].map((expected, i) => ({ of: `${way}, weight ${i + 1}`, expected, measured: w[i]!, within: decimals(2) })); // biome-ignore format: one line
  });
  compare('E11, L2 shrinks all weights by a share, L1 takes the same from each', rows);
});

test('E11, on a dozen other samples too exact zeros come from the proximal step alone, and more from a larger λ', () => {
  for (const sample of others) {
    for (const way of ['l2', 'subgradient'] as const)
      for (const strength of [0.1, 0.3]) expect(zerosOf(ends(way, strength, sample))).toBe(0);
    const [few, many] = [0.1, 0.3].map((strength) => zerosOf(ends('proximal', strength, sample)));
    expect(few).toBeGreaterThan(0);
    expect(many).toBeGreaterThanOrEqual(few!);
  }
});

test('where each way ends its conditions of a minimum hold: nothing left to gain', () => {
  const sample = regression(0);
  const { x, y } = sample;
  const slopeAt = (w: readonly number[]) => {
    const at = tensor(w.map((value) => [value]));
    return [...gradients(x.matmul(at).sub(y).square().sum().mul(1 / (2 * examples)), [at])[0]!.dataSync()]; // biome-ignore format: one line
  };
  const ridge = ends('l2', 0.3, sample);
  for (const [i, slope] of slopeAt(ridge).entries()) expect(slope + 2 * 0.3 * ridge[i]!).toBeCloseTo(0, 9); // biome-ignore format: one line
  const lasso = ends('proximal', 0.3, sample);
  for (const [i, slope] of slopeAt(lasso).entries()) {
    if (lasso[i] === 0) expect(Math.abs(slope)).toBeLessThanOrEqual(0.3);
    else expect(slope + 0.3 * Math.sign(lasso[i]!)).toBeCloseTo(0, 9);
  }
});

test('a run goes on from a checkpoint with the same weights', () => {
  const run = twentyWeights.start({ way: 'proximal', strength: 0.1, seed: 3 });
  run.advance();
  const kept = run.checkpoint();
  run.advance();
  const end = run.frame();
  run.restore(kept);
  run.advance();
  expect(run.frame()).toEqual(end);
});
