import { expect, test } from 'vitest';
import { misprints } from '../../../src/experiments/misprints/convolution.ts';

const rows = (id: string) => misprints.find((one) => one.id === id)!.run().rows;

test('R-64: 27 products where the printed bound asks for 144, and no difference from one map to one', () => {
  expect(rows('R-64').map(([, printed, right]) => [printed, right])).toEqual([[9, 9], [144, 27], [27, 144], [200, 200]]); // biome-ignore format: one line
});

test('R-80: the sign of the difference, and nothing for a kernel that is the same upside down', () => {
  const [difference, , mean] = rows('R-80');
  expect(difference!.slice(1)).toEqual([6, -6]);
  expect(mean![1]).toBeCloseTo(Number(mean![2]), 12);
});

test('R-144: 32, 30, 32, 33, 16', () => {
  expect(rows('R-144').map((row) => row[2])).toEqual([32, 30, 32, 33, 16]);
});

test('R-138: a filter answers to its own edge, and an even grey to none', () => {
  expect(rows('R-138').slice(0, 3).map((row) => row.slice(1))).toEqual([[0, 0], [3, 0], [0, 3]]); // biome-ignore format: one line
});

test('R-65: nothing inside a cell; 2 and 0.5 across two', () => {
  expect(rows('R-65').slice(0, 2).map((row) => row.slice(1))).toEqual([[0, 0], [2, 0.5]]); // biome-ignore format: one line
});

test('R-109: nothing under a shift, more than a third of the map under a turn', () => {
  for (const [, shift, turn, size] of rows('R-109')) {
    expect(shift).toBe(0);
    expect(Number(turn)).toBeGreaterThan(Number(size) / 3);
  }
});
