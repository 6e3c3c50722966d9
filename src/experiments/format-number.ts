export interface NumberFormat {
  /** Significant digits, trailing zeros dropped. */
  readonly digits?: number;
  /** Decimals that always stand, for a number that changes in place; overrides `digits`. */
  readonly decimals?: number | undefined;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as the book prints it: true minus, `9.54 × 10⁻⁷` outside 0.0001 … 999999. */
export function formatNumber(value: number, { digits = 3, decimals }: NumberFormat = {}): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  if (value === 0) return decimals === undefined ? '0' : (0).toFixed(decimals);
  const size = Math.abs(value);
  if (decimals !== undefined && size < 1e6) return withMinus(value.toFixed(decimals));
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power < -4 || power > 5) return `${withMinus(trimmed(mantissa))} × 10${superscript(power)}`;
  return withMinus(trimmed(value.toFixed(Math.max(0, digits - 1 - power))));
}

/** `−7` as `⁻⁷`. */
export function superscript(power: number): string {
  const figures = String(Math.abs(power)).replace(/\d/g, (digit) => superscripts[Number(digit)]!);
  return power < 0 ? `⁻${figures}` : figures;
}

/** A power of ten as `10⁻²`, and 10⁰ as 1: ticks of a logarithmic scale. */
export function powerOfTen(value: number): string {
  const [, power = '0'] = value.toExponential(0).split('e');
  return Number(power) === 0 ? '1' : `10${superscript(Number(power))}`;
}

/** Thousands grouped as in running text: `1,024`. */
export function withCommas(text: string): string {
  return text.replace(/^−?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** `-0` and what rounds to it is 0; any other minus is a true one. */
function withMinus(text: string): string {
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '');
}
