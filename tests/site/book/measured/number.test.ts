import { expect, test } from 'vitest';
import { formatNumber, parseNumber } from '../../../../src/site/book/measured/number.ts';

const reprint = (text: string, value: number) => formatNumber(value, parseNumber(text).form);

test.each([
  ['0.43', 0.43],
  ['−9', -9],
  ['-9', -9],
  ['2,951', 2951],
  ['1,000,001', 1_000_001],
  ['1.3 × 10⁻⁶', 1.3e-6],
  ['4.0 × 10⁻⁷', 4e-7],
  ['−2.5 × 10¹²', -2.5e12],
  ['1.3e-6', 1.3e-6],
  ['3 %', 0.03],
  ['12.5 %', 0.125],
])('"%s" is read as %d', (text, value) => {
  expect(parseNumber(text).value).toBe(value);
});

test.each([
  '0.43',
  '−9',
  '2,951',
  '1,000,001',
  '1.3 × 10⁻⁶',
  '−2.5 × 10¹²',
  '1.3e-6',
  '3 %',
  '0.50',
  '2951',
])('the value of "%s" prints as it was written', (text) => {
  expect(reprint(text, parseNumber(text).value)).toBe(text);
});

test('another value keeps the digits and the notation of the written one', () => {
  expect(reprint('0.43', 0.4279)).toBe('0.43');
  expect(reprint('0.43', 0.4)).toBe('0.40');
  expect(reprint('1.3 × 10⁻⁶', 9.96e-7)).toBe('1.0 × 10⁻⁶');
  expect(reprint('3 %', 0.0284)).toBe('3 %');
  expect(reprint('950', 1024)).toBe('1,024');
  expect(reprint('0.2', -0.04)).toBe('0.0');
});

test('rounding is half a unit of the last printed digit', () => {
  expect(parseNumber('0.43').rounding).toBe(0.005);
  expect(parseNumber('2,951').rounding).toBe(0.5);
  expect(parseNumber('1.3 × 10⁻⁶').rounding).toBe(5e-8);
  expect(parseNumber('3 %').rounding).toBe(0.005);
});

test('anything else is refused with the text and the ways to write a number', () => {
  for (const text of ['about 3', '', '1,2', '1e', '3 ms', '½'])
    expect(() => parseNumber(text), text).toThrow(/cannot read ".*" as a number; write it as/);
});
