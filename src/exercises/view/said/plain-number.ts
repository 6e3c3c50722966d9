import { formatNumber, withCommas } from '../../../experiments/format-number.ts';

/** What a reader typed, as the book prints it: whole numbers in full, `1,000,001`, others to four figures. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15
    ? withCommas(String(value).replace('-', '−'))
    : formatNumber(value, { digits: 4 });
