import { expect, test } from 'vitest';
import { noisyWells, wellSchedules } from '../../../src/experiments/schedules/noisy-wells.ts';

test('lowering the rate keeps every run in its well and brings it lower there', () => {
  for (const seed of [1, 2, 3]) {
    const { constant, late, early } = {
      constant: noisyWells(wellSchedules.constant, seed),
      late: noisyWells(wellSchedules.late, seed),
      early: noisyWells(wellSchedules.early, seed),
    };
    expect(late.deep.slice(0, 500)).toEqual(constant.deep.slice(0, 500));
    expect(Math.abs(late.deep.at(-1)! - late.deep[499]!)).toBeLessThan(0.03);
    expect(constant.deep.at(-1)!).toBeGreaterThan(late.deep.at(-1)! + 0.1);
    expect(early.deep.at(-1)!).toBeLessThan(late.deep.at(-1)! - 0.2);
    expect(late.above.at(-1)!).toBeLessThan(constant.above.at(-1)! / 4);
  }
});
