import { describe, expect, test } from 'vitest';
import { misprints } from '../../../src/experiments/misprints/vanishing-gradients.ts';
import { runsOf } from './runs-of.ts';

const runOf = runsOf(misprints);
const column = (id: string, at: number) => runOf(id).rows.map((row) => row[at]);

describe('the misprints of the chapter on vanishing gradients', () => {
  test('are the five that stand in no box', () => {
    expect(misprints.map(({ id }) => id)).toEqual(['R-121', 'R-08', 'R-06', 'R-09', 'R-13']);
  });

  test('every row of every run has one cell per column, and every number is a number', () => {
    for (const { id } of misprints) {
      const { columns, rows } = runOf(id);
      for (const row of rows) {
        expect(row.length, id).toBe(columns.length);
        for (const value of row) if (typeof value === 'number') expect(value, id).not.toBeNaN();
      }
    }
  });

  test('R-06: halves multiply by 1,024 in ten layers, and entries of 1.2 leave exactly 0', () => {
    const [halves, diagonal, cancelling] = column('R-06', 3);
    expect(halves).toBe(1024);
    expect(diagonal).toBeCloseTo(57.665, 3);
    expect(cancelling).toBe(0);
  });

  test('R-08: the printed form is the same at every depth, and right at two layers', () => {
    expect(new Set(column('R-08', 1))).toEqual(new Set([2.25]));
    const right = column('R-08', 2).map(Number);
    expect(right[0]).toBe(2.25);
    expect(right[2]).toBeCloseTo(57.665, 3);
    expect(right[4]! / 6.376e8).toBeCloseTo(1, 3);
  });

  test('R-09: nineteen layers without a loop stretch further than fifty turns of one', () => {
    const [decayed, grown, ten, twenty] = column('R-09', 2).map(Number);
    expect(decayed).toBeCloseTo(0.00515, 5);
    expect(grown).toBeCloseTo(117.4, 1);
    expect(ten!).toBeGreaterThan(grown! / 2);
    expect(twenty!).toBeGreaterThan(grown!);
  });

  test('R-121: the slope is the same on both sides, and at most a quarter', () => {
    const slopes = column('R-121', 1).map(Number);
    for (const [i, slope] of slopes.entries()) expect(slope).toBeCloseTo(slopes.at(-1 - i)!, 12);
    expect(Math.max(...slopes)).toBe(0.25);
    expect(Number(column('R-121', 2)[3])).toBeCloseTo(9.5367e-7, 11);
  });

  test('R-13: the printed name is refused, and only the joint norm turns nothing', () => {
    const [printed, value, norm, globalNorm] = runOf('R-13').rows;
    expect(printed![1]).toContain('not recognized');
    expect(Number(value![2])).toBeGreaterThan(1);
    expect(Number(norm![2])).toBeCloseTo(20.9, 1);
    expect(Number(globalNorm![2])).toBeCloseTo(0, 9);
  });
});
