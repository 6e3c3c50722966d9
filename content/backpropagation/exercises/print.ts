import { formatNumber } from '../../../src/experiments/format-number.ts';

/** As the book prints it: 4.5, −9. */
export const show = (value: number) => formatNumber(value, { digits: 4 });

/** `9/2 = 4.5`; a whole number stands alone. */
export const ratio = (above: number, below: number) =>
  below === 1 ? show(above) : `${show(above)}/${show(below)} = ${show(above / below)}`;

/** Thousands apart, as in 1,000,001. */
export const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** `(0.5, −0.25)`, which no line breaks. */
export const list = (values: readonly number[]) => `(${values.map(show).join(',\u00a0')})`;
