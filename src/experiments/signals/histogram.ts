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
  const numbers = values.dataSync();
  const [low, high] = range ?? rangeOf(numbers);
  const counts = new Array<number>(bins).fill(0);
  const width = (high - low) / bins;
  let [all, zeros] = [0, 0];
  for (const value of numbers) {
    if (!Number.isFinite(value)) continue;
    const place = width > 0 ? Math.floor((value - low) / width) : 0;
    counts[Math.min(bins - 1, Math.max(0, place))]! += 1;
    all += 1;
    if (value === 0) zeros += 1;
  }
  const whole = Math.max(1, all);
  return { low, high, shares: counts.map((count) => count / whole), zeros: zeros / whole };
}

/** The least and the largest of the finite numbers. */
function rangeOf(numbers: Iterable<number>): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of numbers) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
