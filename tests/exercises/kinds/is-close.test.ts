import { expect, test } from 'vitest';
import { isClose } from '../../../src/exercises/kinds/is-close.ts';

test('two figures admit every correct rounding: 1.05 may be written as 1.0 or 1.1', () => {
  expect(isClose(1.0, 1.05, 2)).toBe(true);
  expect(isClose(1.1, 1.05, 2)).toBe(true);
  expect(isClose(1.2, 1.05, 2)).toBe(false);
});

test('the tolerance follows the size of the target', () => {
  expect(isClose(9.5e-7, 9.54e-7, 2)).toBe(true);
  expect(isClose(9.5e-6, 9.54e-7, 2)).toBe(false);
});

test('a target of 0 takes nothing above a billionth', () => {
  expect(isClose(1e-10, 0, 3)).toBe(true);
  expect(isClose(1e-8, 0, 3)).toBe(false);
});

test('eight figures tell 1 000 001 from 1 000 000', () => {
  expect(isClose(1_000_000, 1_000_001, 8)).toBe(false);
  expect(isClose(1_000_001, 1_000_001, 8)).toBe(true);
});

test('nothing is close to what is no number', () => {
  expect(isClose(Number.NaN, 1, 3)).toBe(false);
  expect(isClose(Number.POSITIVE_INFINITY, 1, 3)).toBe(false);
});

test('a count of figures that makes no sense is refused', () => {
  expect(() => isClose(1, 1, 0)).toThrow('ask for 1 to 8');
});
