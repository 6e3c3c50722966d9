import { describe, expect, test } from 'vitest';
import {
  formatNumber,
  powerOfTen,
  superscript,
  withCommas,
} from '../../src/experiments/format-number.ts';

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [0.25, '0.25'],
    [-3, '−3'],
    [12.3456, '12.3'],
    [1048576, '1.05 × 10⁶'],
    [9.5367e-7, '9.54 × 10⁻⁷'],
    [-2.5e-12, '−2.5 × 10⁻¹²'],
    [0.00012345, '0.000123'],
    [100, '100'],
    [123456, '123456'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
    [Number.NaN, 'not a number'],
    [5e-324, '4.94 × 10⁻³²⁴'],
  ])('prints %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('keeps its decimals where a number changes in place', () => {
    expect(formatNumber(3, { decimals: 2 })).toBe('3.00');
    expect(formatNumber(-0.001, { decimals: 2 })).toBe('0.00');
    expect(formatNumber(-1.005, { decimals: 1 })).toBe('−1.0');
  });

  test('raises powers with the characters of a typeset page', () => {
    expect(superscript(-12)).toBe('⁻¹²');
  });

  test('a power of ten is written as one, and 10⁰ as 1', () => {
    expect([1e-4, 1, 10].map(powerOfTen)).toEqual(['10⁻⁴', '1', '10¹']);
  });

  test('groups thousands for running text, and nothing else', () => {
    const texts = ['1024', '−1234567', '999', '0.12345', '9.54 × 10⁻⁷', '1234.5678'];
    expect(texts.map(withCommas)).toEqual([
      '1,024',
      '−1,234,567',
      '999',
      '0.12345',
      '9.54 × 10⁻⁷',
      '1,234.5678',
    ]);
  });
});
