import type { Tolerance } from '../../../src/experiments/reference/tolerance.ts';
import type { Comparison } from './compare.ts';

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length; // biome-ignore format: one line

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A mean beside the expected one, with the band of its seeds. */
export const meanOf = (
  of: string,
  expected: number,
  seeds: readonly number[],
  within: Tolerance,
): Comparison => ({ of, expected, measured: mean(seeds), within, seeds });

/** A median beside the expected one, with the band of its seeds. */
export const medianOf = (
  of: string,
  expected: number,
  seeds: readonly number[],
  within: Tolerance,
): Comparison => ({ of, expected, measured: median(seeds), within, seeds });
