import type { explosion } from '../../../src/experiments/reference/e9.ts';
import { factor, relative } from '../../../src/experiments/reference/tolerance.ts';
import { ladderOf } from '../../../src/experiments/signals/ladder.ts';
import { geometricMean } from '../../../src/experiments/signals/over-seeds.ts';
import type { Comparison } from './compare.ts';

const base = { activation: 'relu', start: 'he', head: 'pytorch', width: 100, examples: 128, seed: 1, histograms: false } as const; // biome-ignore format: one line

/** First over last weight gradient, seed by seed. */
const ratios = (depth: number, isNormalized: boolean) =>
  ladderOf({ ...base, depth, isNormalized }, 5).gradients.map((seed) => seed[0]! / seed.at(-1)!);

/** Stated: 25 % at 10 layers, a factor of 2 at 30, only the order of size at 50. */
const toleranceOf = (depth: number) =>
  depth === 10 ? relative(0.25) : factor(depth === 30 ? 2 : 10);

/** One row of the table, with and without normalization; without, the tolerance is table E2's. */
export function explosionRows({
  depth,
  plain,
  normalized,
}: (typeof explosion)[number]): Comparison[] {
  const [without, withNorm] = [ratios(depth, false), ratios(depth, true)];
  return [
    { of: `${depth} layers, plain`, expected: plain, measured: geometricMean(without), within: factor(depth > 30 ? 3 : 1.5), seeds: without }, // biome-ignore format: one line
    { of: `${depth} layers, normalized`, expected: normalized, measured: geometricMean(withNorm), within: toleranceOf(depth), seeds: withNorm }, // biome-ignore format: one line
  ];
}
