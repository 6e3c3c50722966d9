import { expect, test } from 'vitest';
import { apart } from '../../../../src/widgets/kit/chart/apart.ts';

const room = { low: 0, high: 100, gap: 10 };

test('labels that have room stay where they are', () => {
  expect(apart([80, 10, 40], room)).toEqual([80, 10, 40]);
});

test('labels that meet are moved apart in the order of what they name', () => {
  expect(apart([50, 50, 49], room)).toEqual([59, 69, 49]);
});

test('at the end of the room only those that must are moved back', () => {
  expect(apart([20, 98, 99], room)).toEqual([20, 90, 100]);
});
