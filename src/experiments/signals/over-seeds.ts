import { math } from '../../nn/index.ts';

/** One layer's number over several seeds. */
export interface OverSeeds {
  /** Geometric mean, and 0 where any seed gave exactly 0. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One quantity over several seeds: a list per seed, one number per layer from the first. */
export type PerSeed = readonly (readonly number[])[];

/** @param perSeed none of its numbers negative */
export function overSeeds(perSeed: PerSeed): OverSeeds[] {
  const layers = perSeed[0]?.length ?? 0;
  return Array.from({ length: layers }, (_, layer) => {
    const values = perSeed.map((seed) => seed[layer]!);
    const logarithms = values.reduce((sum, value) => sum + math.log(value), 0);
    return {
      mean: math.exp(logarithms / values.length),
      low: Math.min(...values),
      high: Math.max(...values),
    };
  });
}

/** The geometric mean of positive numbers. */
export const geometricMean = (values: readonly number[]): number =>
  math.exp(values.reduce((sum, value) => sum + math.log(value), 0) / values.length);
