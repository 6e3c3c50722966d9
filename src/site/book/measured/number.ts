/** A number as a sentence prints it, and the form it is printed in. */
export interface PrintedNumber {
  readonly value: number;
  readonly form: NumberForm;
  /** Half a unit of the last printed digit: what rounding alone explains. */
  readonly rounding: number;
}

interface NumberForm {
  /** Digits after the point, of the mantissa where there is an exponent. */
  readonly decimals: number;
  readonly exponent: 'none' | 'times' | 'e';
  /** 2,951 and not 2951. */
  readonly isGrouped: boolean;
  /** "%", with the space before it; the value is the fraction. */
  readonly percent: string;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const pattern =
  /^([−-])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:(e)([−-]?\d+)|\s×\s10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?(\s?%)?$/;

const fromSuperscript = (text: string): string =>
  [...text].map((sign) => (sign === '⁻' ? '-' : String(superscripts.indexOf(sign)))).join('');

const toSuperscript = (text: string): string =>
  [...text].map((sign) => (sign === '-' ? '⁻' : (superscripts[Number(sign)] ?? ''))).join('');

/**
 * Reads "1.3 × 10⁻⁶", "1.3e-6", "2,951", "0.43", "−9", "3 %".
 * @throws on anything else
 */
export function parseNumber(text: string): PrintedNumber {
  const match = pattern.exec(text.replace(/\u00a0/g, ' '));
  if (!match)
    throw new Error(
      `measured: cannot read "${text}" as a number; write it as 0.43, −9, 2,951, 1.3 × 10⁻⁶ or 3 %`,
    );
  const [, sign, whole = '', fraction = '', e, power, raised, percent = ''] = match;
  const exponent = e ? (power ?? '').replace('−', '-') : raised ? fromSuperscript(raised) : '0';
  const scale = percent ? Number(exponent) - 2 : Number(exponent);
  const digits = `${whole.replaceAll(',', '')}.${fraction || '0'}`;
  return {
    value: Number(`${sign ? '-' : ''}${digits}e${scale}`),
    rounding: Number(`5e${scale - fraction.length - 1}`),
    form: {
      decimals: fraction.length,
      exponent: e ? 'e' : raised ? 'times' : 'none',
      isGrouped: whole.includes(',') || whole.length < 4,
      percent: text.slice(text.length - percent.length),
    },
  };
}

const signed = (text: string): string => text.replace('-', '−');

function fixed(value: number, { decimals, isGrouped }: NumberForm): string {
  const text = value.toFixed(decimals);
  const isZero = !/[1-9]/.test(text);
  const [whole = '', fraction] = (isZero ? text.replace('-', '') : text).split('.');
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return signed(fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** Prints a value in the form another number was written in: same digits, same notation. */
export function formatNumber(value: number, form: NumberForm): string {
  const scaled = form.percent ? value * 100 : value;
  if (form.exponent === 'none') return fixed(scaled, form) + form.percent;
  const [mantissa = '', power = ''] = scaled.toExponential(form.decimals).split('e');
  const exponent = power.replace('+', '');
  if (form.exponent === 'e') return `${mantissa}e${exponent}${form.percent}`;
  return `${signed(mantissa)} × 10${toSuperscript(exponent)}${form.percent}`;
}
