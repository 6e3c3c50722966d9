import { describe, expect, test } from 'vitest';
import { misprints } from '../../../src/experiments/misprints/backpropagation.ts';
import { runsOf } from './runs-of.ts';

const entry = runsOf(misprints);
const cell = (id: string, row: number, column: number) => entry(id).rows[row]![column]!;

describe('the misprints of the chapter on backpropagation', () => {
  test('are the seven rows that the syllabus gives to it', () => {
    expect(misprints.map(({ id }) => id).sort()).toEqual(
      ['R-100', 'R-101', 'R-102', 'R-37', 'R-39', 'R-85', 'R-90'].sort(),
    );
  });

  test('every row of every run has one cell per column, and every number is a number', () => {
    for (const { id } of misprints)
      for (const row of entry(id).rows) {
        expect(row.length, id).toBe(entry(id).columns.length);
        for (const value of row) if (typeof value === 'number') expect(value, id).not.toBeNaN();
      }
  });

  test('R-37: without σ the net doubles with its input, with σ it does not', () => {
    expect(cell('R-37', 4, 1)).toBe(2);
    expect(cell('R-37', 4, 2)).not.toBeCloseTo(2, 2);
  });

  test('R-39: paths of 5 and 3 add to the slope 8', () => {
    const [, first, second, sum, difference] = entry('R-39').rows[1]!;
    expect([first, second].sort()).toEqual([3, 5]);
    expect(sum).toBe(8);
    expect(difference).toBeCloseTo(8, 8);
  });

  test('R-100: the same u has a different loss gradient in each graph that follows', () => {
    const rows = entry('R-100').rows;
    expect(rows.map((row) => row[1])).toEqual([36, 36, 36]);
    expect(rows.map((row) => Number(row[3]).toFixed(3))).toEqual(['0.500', '0.111', '-2.000']);
    expect(entry('R-100').sentence).toContain('0.5, 0.111 or −2');
  });

  test('R-85: the printed product fails with the engine’s message, or runs and differs', () => {
    expect(cell('R-85', 0, 1)).toMatch(/matmul.*\[4, 2\].*\[4, 1\]/);
    expect(cell('R-85', 1, 1)).not.toBe(cell('R-85', 1, 2));
    for (const row of [0, 1]) expect(cell('R-85', row, 2)).toBe(cell('R-85', row, 3));
  });

  test('R-102: a million parameters cost 1,000,001 forwards one at a time and about three in reverse', () => {
    const million = entry('R-102').rows.at(-1)!;
    expect(million[1]).toBe(1_000_000);
    expect(million[3]).toBe(1_000_001);
    for (const row of entry('R-102').rows) {
      expect(row[2]).toBeGreaterThan(1.9);
      expect(row[2]).toBeLessThan(3.5);
    }
  });

  test('R-101: the error of dW¹ is 0.43 at η = 0.5, and at 0.8 only the early update diverges', () => {
    expect(cell('R-101', 2, 1)).toBeCloseTo(0.43, 2);
    const { comparison } = entry('R-101');
    expect(comparison!.printed.at(-1)![1]).toBeGreaterThan(1e6);
    expect(comparison!.right.at(-1)![1]).toBeLessThan(1);
  });

  test('R-90: four weights change nothing, and their gradient is exactly 0', () => {
    const still = entry('R-90').rows.filter((row) => row[2] === 0);
    expect(still.map((row) => row[0])).toEqual(['x1 → h3', 'x2 → h3', 'h3 → g1', 'h3 → g2']);
    for (const row of still) expect(row[1]).toBe(0);
  });
});
