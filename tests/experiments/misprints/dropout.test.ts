import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { misprints } from '../../../src/experiments/misprints/dropout.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { runsOf } from './runs-of.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const runOf = runsOf(misprints);
const column = (id: string, at: number) => runOf(id).rows.map((row) => row[at]);

describe('the misprints of the chapter on dropout', () => {
  test('are the six that stand in no box', () => {
    expect(misprints.map(({ id }) => id)).toEqual([
      'R-54',
      'R-69',
      'R-52',
      'R-55',
      'R-70',
      'R-119',
    ]);
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

  test('R-54: of ten units every mask comes up, of fifty nearly every draw is a new one', () => {
    const different = column('R-54', 2);
    expect(different[1]).toBe(1024);
    expect(Number(different[4])).toBeGreaterThan(59_990);
  });

  test('R-69: one update moves nearly every other sub-network', () => {
    expect(Number(column('R-69', 2)[1])).toBeGreaterThan(900);
  });

  test('R-52: nothing scaled is 1.25, 2 and 5 times too much', () => {
    const ratios = column('R-52', 3).map(Number);
    for (const [i, ratio] of [1.25, 2, 5].entries()) expect(ratios[i]).toBeCloseTo(ratio, 9);
  });

  test('R-55: a sum averages to its scaled self, a bent answer does not', () => {
    const gaps = column('R-55', 3).map(Number);
    expect(gaps[0]).toBeCloseTo(0, 12);
    expect(Math.abs(gaps[2]!)).toBeLessThan(0.02);
    expect(gaps[3]).toBeGreaterThan(0.14);
  });

  test('R-70: with masks on the output half of the answers say nothing, and half of ln 2 is left', () => {
    expect(Number(column('R-70', 1)[2])).toBeCloseTo(0.5, 1);
    expect(Number(column('R-70', 2)[2])).toBeGreaterThan(0.3);
    expect(Number(column('R-70', 2)[1])).toBeLessThan(0.3);
  });

  test('R-119: only dropout reads the random stream', () => {
    const [dropout, l2, stopping] = column('R-119', 1).map(Number);
    expect(dropout).toBeGreaterThan(0.1);
    expect([l2, stopping]).toEqual([0, 0]);
  });
});
