import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../../src/experiments/format-number.ts';
import { readNumber } from '../../../../src/widgets/kit/controls/read-number.ts';

const spellings: Readonly<Record<string, number>> = {
  '9.5e-7': 9.5e-7,
  '9.5×10^-7': 9.5e-7,
  '9,5 · 10⁻⁷': 9.5e-7,
  '9.54 × 10⁻⁷': 9.54e-7,
  '-2 x 10^(3)': -2000,
  '10^-7': 1e-7,
  '−10⁻⁷': -1e-7,
  '2*10**4': 20000,
  '1/4': 0.25,
  '−1 / 4': -0.25,
  '¼': 0.25,
  '0,25': 0.25,
  '1,000': 1000,
  '1,000,000': 1e6,
  '12 500': 12500,
  '0,250': 0.25,
  '−3': -3,
  '- 3': -3,
  '+3.': 3,
  '.5': 0.5,
  '12 %': 0.12,
};

describe('readNumber', () => {
  test.each(Object.entries(spellings))('reads %s', (text, value) => {
    expect(readNumber(text)).toEqual({ value, problem: null });
  });

  test.each([
    'abc',
    '1/2/3',
    '--3',
    '1.2.3',
    '1,2,3',
    'e5',
    '10^',
    '∞',
    'NaN',
    '1e2e3',
    '0x10',
    '[]',
  ])('does not read %s, and says how to write it', (text) => {
    const { value, problem } = readNumber(text);
    expect(value).toBeNull();
    expect(problem).toContain(text);
  });

  test('says that a division by zero has no value', () => {
    expect(readNumber('1/0').problem).toBe('1/0 divides by zero, so it has no value.');
  });

  test('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readNumber(text)));
  });

  test('reads every number the book prints', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const printed = formatNumber(value, { digits: 3 });
        const { value: read } = readNumber(printed);
        expect(Math.abs((read ?? Number.NaN) - value)).toBeLessThanOrEqual(
          Math.abs(value) * 0.0051,
        );
      }),
    );
  });
});
