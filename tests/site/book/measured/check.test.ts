import { expect, test } from 'vitest';
import { check } from '../../../../src/site/book/measured/check.ts';

test('a value that prints as written passes in silence', () => {
  expect(check('k', '0.43', { value: 0.4318, tolerance: 0 })).toEqual({
    text: '0.43',
    drift: null,
  });
});

test('a value within the tolerance prints its own digits and tells the author', () => {
  const { text, drift } = check('k', '0.43', { value: 0.44, tolerance: 0.05 });
  expect(text).toBe('0.44');
  expect(drift).toBe('measured: k now prints 0.44; the text says 0.43');
});

test('a value past the tolerance stops the build with both numbers', () => {
  expect(() => check('k', '0.43', { value: 0.5, tolerance: 0.05 })).toThrow(
    /k is 0.5 \(0.50\), but the text says 0.43/,
  );
});

test('the tolerance is absolute where the value is 0', () => {
  expect(check('k', '0.02', { value: 0, tolerance: 0.03 }).text).toBe('0.00');
  expect(() => check('k', '0.04', { value: 0, tolerance: 0.03 })).toThrow();
});

test('a number that is not finite is never printed', () => {
  expect(() => check('k', '1', { value: Number.NaN, tolerance: 1 })).toThrow(/must be finite/);
});
