/** What a reader typed, as a number, or one sentence on why it is none. */
export type Reading =
  | { readonly value: number; readonly problem: null }
  | { readonly value: null; readonly problem: string };

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺';
const level = '0123456789-+';
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const powerOfTen = /^([+-]?)(?:(.+?)[×x*·])?10\^\(?([+-]?\d+)\)?$/i;

/**
 * Reads a number as people write it: `9.5e-7`, `9.5×10^-7`, `9,5 · 10⁻⁷`, `1/4`, `¼`, `0,25`, `−3`, `12 %`.
 * A comma before exactly three digits groups thousands (`1,000`), any other comma is a decimal point.
 */
export function readNumber(text: string): Reading {
  const shown = text.trim();
  if (shown === '') return wrong('Nothing is written yet.');
  const value = fraction(normal(shown));
  if (value === null) {
    return wrong(`“${shown}” is not a number. Write it like 0.25, 1/4, -3 or 9.5e-7.`);
  }
  if (Number.isNaN(value)) return wrong(`${shown} divides by zero, so it has no value.`);
  if (!Number.isFinite(value)) return wrong(`${shown} is too large to compute with.`);
  return { value, problem: null };
}

function wrong(problem: string): Reading {
  return { value: null, problem };
}

/** One spelling for minus signs, powers, vulgar fractions, commas and spaces. */
function normal(text: string): string {
  return text
    .replace(
      /([⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+)/g,
      (power) => `^${[...power].map((one) => level[raised.indexOf(one)]).join('')}`,
    )
    .normalize('NFKC')
    .replace(/[−–‒]/g, '-')
    .replace(/⁄/g, '/')
    .replace(/(\d)\s(?=\d{3}(\D|$))/g, '$1')
    .replace(/\s*([-+/×x*·^%e])\s*/gi, '$1')
    .replace(/\*\*/g, '^')
    .replace(
      /^([+-]?[1-9]\d{0,2})((?:,\d{3})+)(?=\D|$)/,
      (_, head, rest) => head + rest.replaceAll(',', ''),
    )
    .replace(/^([^,]*),([^,]*)$/, '$1.$2');
}

function fraction(text: string): number | null {
  if (text.endsWith('%')) {
    const share = fraction(text.slice(0, -1));
    return share === null ? null : share / 100;
  }
  const [above, below, ...more] = text.split('/');
  if (above === undefined || more.length > 0) return null;
  if (below === undefined) return single(above);
  const [numerator, denominator] = [single(above), single(below)];
  if (numerator === null || denominator === null) return null;
  return denominator === 0 ? Number.NaN : numerator / denominator;
}

function single(text: string): number | null {
  if (plainNumber.test(text)) return Number(text);
  const power = powerOfTen.exec(text);
  if (power === null) return null;
  const [, sign = '', mantissa = '1', exponent = '0'] = power;
  // Through text, so that 9.5 × 10⁻⁷ is the same float as 9.5e-7.
  const value = `${sign}${mantissa}e${exponent}`;
  return plainNumber.test(value) && !/e.*e/i.test(value) ? Number(value) : null;
}
