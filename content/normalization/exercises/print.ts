import { formatNumber } from '../../../src/experiments/format-number.ts';

/** Three figures, as the page prints them. */
export const show = (value: number): string => formatNumber(value, { digits: 3 });

export const list = (values: readonly number[]): string => `(${values.map(show).join(', ')})`;

/** Mean and biased variance. */
export function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, variance: squares / values.length };
}
