import { formatNumber } from '../../../src/experiments/format-number.ts';

/** Three figures, as the page prints them. */
export const show = (value: number): string => formatNumber(value, { digits: 3 });

export const list = (values: readonly number[]): string => `(${values.map(show).join(', ')})`;
