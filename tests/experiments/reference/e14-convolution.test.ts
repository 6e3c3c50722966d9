import { expect, test } from 'vitest';
import {
  meanChange,
  shiftPicture,
  shiftResult,
  shiftTest,
  symmetryErrors,
} from '../../../src/experiments/convolution/shifts.ts';
import { placesOf, sightOf } from '../../../src/experiments/convolution/sight.ts';
import { shiftTable } from '../../../src/experiments/reference/e14.ts';
import { sightTable } from '../../../src/experiments/reference/e14-convolution.ts';
import { absolute, relative } from '../../../src/experiments/reference/tolerance.ts';
import { random } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { mean } from './over-seeds.ts';

const seeds = Array.from({ length: 50 }, (_, seed) => seed);

test('E14, pooling softens a shift of one pixel', () => {
  const over = { pictures: 200, seed: 1 };
  const source = random(1);
  const itself = [0, 0, 0, 0, 1, 0, 0, 0, 0];
  const raw = seeds.map(() => shiftResult('convolution', shiftPicture('noise', source), 1, itself).change);
  // Means of 200 pictures whose deviation is a seventh of the mean: other pictures differ by a hundredth.
  const row = (picture: 'noise' | 'smooth', map: 'max' | 'average', expected: number, share: number) =>
    ({ of: `${picture}, ${map}`, expected, measured: meanChange(map, picture, 1, over), within: absolute(Math.min(0.012, share * expected)) });
  const { noise, smooth } = shiftTable;
  compare('E14, shift by 1', [
    row('noise', 'max', noise.max, 0.05),
    row('noise', 'average', noise.avg, 0.05),
    row('smooth', 'max', smooth.max, 0.1),
    row('smooth', 'average', smooth.avg, 0.1),
    { of: 'noise, no pooling', expected: noise.raw, measured: mean(raw), within: relative(0.05) },
  ]);
}); // biome-ignore format: a table

test('E14, pooling follows a shift of two pixels exactly', () => {
  const source = random(1);
  for (const _ of seeds)
    for (const map of ['max', 'average'] as const)
      expect(shiftResult(map, shiftPicture('noise', source), 2, [])).toMatchObject({ error: 0, moved: 1 }); // biome-ignore format: one line
});

test('E14, one bright pixel within a cell and across two', () => {
  const within = shiftTest({ picture: 'pixel', by: 1, seed: 1 }).results;
  const across = shiftTest({ picture: 'pixel', by: 2, seed: 1 }).results;
  const sum = ({ before, after }: { before: readonly number[]; after: readonly number[] }) => before.reduce((all, one, i) => all + Math.abs(one - after[i]!), 0); // biome-ignore format: one line
  expect([sum(within.max), sum(within.average)]).toEqual([0, 0]);
  expect([sum(across.max), sum(across.average)]).toEqual([2, 0.5]);
});

test('E14, a convolution commutes with a shift and not with a quarter turn', () => {
  const errors = seeds.map(symmetryErrors);
  // Means of 64 places, none of which may err by more than 1e-12.
  for (const { shift } of errors) expect(shift).toBeLessThan(1e-12 / 64);
  const { turn, size } = symmetryErrors(1);
  expect(turn).toBeGreaterThan(0.3 * size);
  expect(mean(errors.map((one) => one.turn))).toBeGreaterThan(
    0.2 * mean(errors.map((one) => one.size)),
  );
});

test.each(sightTable)('windows over corner, edge and centre, $padding', ({ padding, windows }) => {
  expect(placesOf(sightOf({ side: 6, kernel: 3, padding, stride: 1 }))).toEqual(windows);
});
