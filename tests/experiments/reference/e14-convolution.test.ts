import { expect, test } from 'vitest';
import {
  meanChange,
  shiftTest,
  symmetryErrors,
} from '../../../src/experiments/convolution/shifts.ts';
import { placesOf, sightOf } from '../../../src/experiments/convolution/sight.ts';
import { poolShiftTable, sightTable } from '../../../src/experiments/reference/e14-convolution.ts';
import { absolute } from '../../../src/experiments/reference/tolerance.ts';
import { compare } from './compare.ts';

test('E14, pooling under a shift of one pixel', () => {
  const over = { pictures: 200, seed: 1 };
  compare(
    'E14, shift by 1',
    poolShiftTable.flatMap(({ picture, max, average }) => [
      // Means of 200 pictures whose deviation is a seventh of the mean: other pictures differ by a hundredth.
      { of: `${picture}, max`, expected: max, measured: meanChange('max', picture, 1, over), within: absolute(0.012) },
      { of: `${picture}, average`, expected: average, measured: meanChange('average', picture, 1, over), within: absolute(0.012) },
    ]),
  );
}); // biome-ignore format: a table

test('E14, one bright pixel within a cell and across two', () => {
  const within = shiftTest({ picture: 'pixel', by: 1, seed: 1 }).results;
  const across = shiftTest({ picture: 'pixel', by: 2, seed: 1 }).results;
  const sum = ({ before, after }: { before: readonly number[]; after: readonly number[] }) => before.reduce((all, one, i) => all + Math.abs(one - after[i]!), 0); // biome-ignore format: one line
  expect([sum(within.max), sum(within.average)]).toEqual([0, 0]);
  expect([sum(across.max), sum(across.average)]).toEqual([2, 0.5]);
});

test('E14, a convolution commutes with a shift and not with a quarter turn', () => {
  const { shift, turn, size } = symmetryErrors(1);
  expect(shift).toBeLessThan(1e-12);
  expect(turn).toBeGreaterThan(0.3 * size);
});

test.each(sightTable)('windows over corner, edge and centre, $padding', ({ padding, windows }) => {
  expect(placesOf(sightOf({ side: 6, kernel: 3, padding, stride: 1 }))).toEqual(windows);
});
