import type { Tensor } from '../../nn/index.ts';

/** How many of a tensor's numbers lie where. */
export interface Histogram {
  /** Ends of the range that is counted; equal ends where all numbers are the same. */
  readonly low: number;
  readonly high: number;
  /** Shares of all numbers in bins of equal width, which add up to 1. */
  readonly shares: readonly number[];
  /** Share of numbers that are exactly 0. */
  readonly zeros: number;
}

const BINS = 32;

interface Counting {
  /** Ends of the range; by default from the least number to the largest. */
  readonly range?: readonly [low: number, high: number];
  readonly bins?: number;
}

/** Numbers outside the range are counted at its ends; infinite ones and NaN are left out. */
export function histogramOf(values: Tensor, { range, bins = BINS }: Counting = {}): Histogram {
  const numbers = [...values.dataSync()].filter((value) => Number.isFinite(value));
  const [low, high] = range ?? [
    numbers.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    numbers.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  ];
  const counts = new Array<number>(bins).fill(0);
  const width = (high - low) / bins;
  for (const value of numbers) {
    const place = width > 0 ? Math.floor((value - low) / width) : 0;
    counts[Math.min(bins - 1, Math.max(0, place))]! += 1;
  }
  const all = Math.max(1, numbers.length);
  return {
    low,
    high,
    shares: counts.map((count) => count / all),
    zeros: numbers.filter((value) => value === 0).length / all,
  };
}
