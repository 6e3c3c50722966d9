import { describe, expect, test } from 'vitest';
import { misprints } from '../../../src/experiments/misprints/schedules.ts';
import { runsOf } from './runs-of.ts';

const runOf = runsOf(misprints);
const column = (id: string, at: number) => runOf(id).rows.map((row) => row[at]);

describe('the slips of the chapter on schedules', () => {
  test('are the two rows that it owns', () => {
    expect(misprints.map(({ id }) => id)).toEqual(['E-38', 'C-55']);
  });

  test('every row of every run has one cell per column, and every number is a number', () => {
    for (const { id, run } of misprints)
      for (const row of run().rows) {
        expect(row.length, id).toBe(runOf(id).columns.length);
        for (const value of row) if (typeof value === 'number') expect(value, id).not.toBeNaN();
      }
  });

  test('E-38: after the reduction no run changes its well, and each comes to a tenth of its height', () => {
    const [[, half, end, above] = [], [, lateHalf, lateEnd, lateAbove] = [], [, , earlyEnd] = []] = runOf('E-38').rows.map((row) => row.map(Number)); // biome-ignore format: one line
    expect(lateHalf).toBe(half);
    expect(Math.abs(lateEnd! - lateHalf!)).toBeLessThan(0.01);
    expect(end!).toBeGreaterThan(lateEnd! + 0.1);
    expect(earlyEnd!).toBeLessThan(lateEnd! - 0.2);
    expect(above! / lateAbove!).toBeGreaterThan(8);
  });

  test('C-55: below 0.2 everything is stable, and 0.1 ends fifteen times as high as 0.01', () => {
    const ends = column('C-55', 2).map(Number);
    for (const end of ends.slice(1, 5)) expect(end).toBeLessThan(1.1);
    expect(ends[3]! / ends[1]!).toBeCloseTo(15, 0);
    expect(ends[5]!).toBeGreaterThan(1e10);
  });
});
