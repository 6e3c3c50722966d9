import { expect, test } from 'vitest';
import { knobText, stepOf } from '../../../../../src/site/book/interactive/numbers/knob-text.ts';

test('a number has the decimals of its step, and more where it needs them', () => {
  expect([knobText(0.5, 0.01), knobText(3, 1), knobText(0.125, 0.1)]).toEqual(['0.50', '3', '0.125']); // biome-ignore format: one line
  expect(knobText(0.1 + 0.2, 0.1)).toBe('0.300000');
});

test('a number that six decimals would cut away is told with its power of ten', () => {
  expect(knobText(1e-8, 1e-8)).toBe('1 × 10⁻⁸');
  expect(knobText(2.5e-7, 0.1)).toBe('2.5 × 10⁻⁷');
  expect(knobText(0, 1e-8)).toBe('0.000000');
});

test('a step is as fine as the number was written', () => {
  expect([stepOf('0.50', 0.5), stepOf('24', 24), stepOf('10⁻⁸', 1e-8)]).toEqual([0.01, 1, 1e-8]);
});
