import { expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import {
  asCode,
  printed as numbers,
  readNumbers,
  stepsOf,
  table,
  widget,
} from '../../../src/widgets/pool-stepper/model.ts';

const printed = defaults(widget.schema);

test('both pools of the printed numbers: [6 5; 9 8] and [3.5 2; 4.5 4]', () => {
  expect(table(widget.trace(printed)).rows).toEqual([
    ['max', 1, 6, 5],
    ['max', 2, 9, 8],
    ['average', 1, 3.5, 2],
    ['average', 2, 4.5, 4],
  ]);
  expect(asCode(widget.trace(printed), printed)).toEqual({ kind: 'max', size: 2, stride: 2 });
});

test('its sentence names the window, both results and what is lost', () => {
  const say = (step: number) => widget.describe(widget.trace(printed), { ...printed, step });
  expect(say(1)).toBe('**1, 3, 4, 6: the largest is 6, the mean is 3.5.** 3 of them cannot be told from the map of the largest any more.'); // biome-ignore format: one line
  expect(say(4)).toContain('4 numbers are left of 16');
});

test('numbers of the reader: signs and commas are read, anything else says what is wrong and the printed ones stay', () => {
  expect(readNumbers('1 2 3 4 / 5 6 7 8 / 9 0 −1 2,5 / 0 0 0 0')).toEqual([[1, 2, 3, 4], [5, 6, 7, 8], [9, 0, -1, 2.5], [0, 0, 0, 0]]); // biome-ignore format: one line
  expect(readNumbers('1 2')).toBe('Four rows, with / between them; here are 1.');
  expect(readNumbers('1 2 3 4/1 2 3/1 2 3 4/1 2 3 4')).toBe('Four numbers in each row; one has 3.');
  expect(readNumbers(numbers.replace('9', 'nine'))).toMatch(/Numbers only/);
  expect(widget.trace({ ...printed, numbers: '?' })).toEqual(widget.trace(printed));
});

test('every window and stride has a map', () => {
  for (const size of [1, 2, 3, 4])
    for (const stride of [1, 2, 3])
      expect(stepsOf(widget.trace({ ...printed, size, stride }))).toBeGreaterThan(0);
});
