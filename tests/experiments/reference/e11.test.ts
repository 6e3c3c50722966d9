import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  examples,
  type PenaltyWay,
  regression,
  twentyWeights,
  weightsAfter,
} from '../../../src/experiments/penalties/twenty-weights.ts';
import { firstFive, zerosTable } from '../../../src/experiments/reference/e11.ts';
import { absolute, between, factor } from '../../../src/experiments/reference/tolerance.ts';
import { gradients, setBackend, tensor, tidy } from '../../../src/nn/index.ts';
import { type Comparison, compare } from './compare.ts';
import { medianOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

/** The table has one sample of 60; medians of a dozen are steadier. */
const seeds = Array.from({ length: 12 }, (_, i) => i);
const found = new Map<string, readonly (readonly number[])[]>();

function weights(way: PenaltyWay, strength: number): readonly (readonly number[])[] {
  const key = `${way} ${strength}`;
  const all = found.get(key) ?? seeds.map((seed) => tidy(() => weightsAfter({ way, strength, seed }))); // biome-ignore format: one line
  found.set(key, all);
  return all;
}

const zerosOf = (w: readonly number[]) => w.filter((value) => value === 0).length;
const nullOf = (w: readonly number[]) => Math.max(...w.slice(5).map(Math.abs));

test('E11, exact zeros come from the proximal step alone', () => {
  const rows = zerosTable.flatMap(({ strength, way, zeros, largestNull }): Comparison[] => {
    const all = weights(way, strength);
    const isExact = way !== 'proximal';
    return [
      medianOf(`${way} ${strength}, zeros`, zeros, all.map(zerosOf), isExact ? between(0, 0) : absolute(2)), // biome-ignore format: one line
      // What should be nothing: of the order of the table's; under the proximal step less than a subgradient leaves.
      medianOf(`${way} ${strength}, largest null`, largestNull, all.map(nullOf), isExact ? factor(1.6) : between(0, 0.06)), // biome-ignore format: one line
    ];
  });
  compare('E11, medians of twelve samples', rows);
  for (const way of ['l2', 'subgradient'] as const)
    for (const strength of [0.1, 0.3])
      expect(weights(way, strength).map(zerosOf)).toEqual(seeds.map(() => 0));
});

test('E11, L2 shrinks all weights by a share, L1 takes the same from each', () => {
  const rows = (['l2', 'proximal'] as const).flatMap((way) =>
    firstFive[way].map(
      (expected, i) =>
      medianOf(`${way}, weight ${i + 1}`, expected, weights(way, 0.3).map((w) => w[i]!), absolute(0.3)), // biome-ignore format: one line
    ),
  );
  compare('E11, first five weights at 0.3, medians of twelve samples', rows);
});

test('where each way ends its conditions of a minimum hold: nothing left to gain', () => {
  const { x, y } = regression(0);
  const slopeAt = (w: readonly number[]) => {
    const at = tensor(w.map((value) => [value]));
    return [...gradients(x.matmul(at).sub(y).square().sum().mul(1 / (2 * examples)), [at])[0]!.dataSync()]; // biome-ignore format: one line
  };
  const ridge = weights('l2', 0.3)[0]!;
  for (const [i, slope] of slopeAt(ridge).entries()) expect(slope + 2 * 0.3 * ridge[i]!).toBeCloseTo(0, 9); // biome-ignore format: one line
  const lasso = weights('proximal', 0.3)[0]!;
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
