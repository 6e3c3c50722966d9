import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { misprints } from '../../../src/experiments/misprints/normalization.ts';

import { setBackend } from '../../../src/nn/index.ts';
import { runsOf } from './runs-of.ts';

// What the page's worker computes on.
beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const runOf = runsOf(misprints);
const column = (id: string, at: number) => runOf(id).rows.map((row) => Number(row[at]));

describe('the misprints of the chapter on normalization', () => {
  test('are the eleven that stand in no box, and the one whose box has no figure of its own', () => {
    expect(misprints.map(({ id }) => id)).toEqual(['R-73', 'R-60', 'R-139', 'R-123', 'R-74', 'R-75', 'R-113', 'R-61', 'R-57', 'R-58', 'R-59', 'R-62']); // biome-ignore format: one line
  });

  test('every row of every run has one cell per column, and every number is a number', () => {
    for (const { id } of misprints) {
      const { columns, rows } = runOf(id);
      for (const row of rows) {
        expect(row.length, id).toBe(columns.length);
        for (const value of row) if (typeof value === 'number') expect(value, id).not.toBeNaN();
      }
    }
  }, 30_000);

  test('R-73: the same surface has a straight path at half of the limit and a zig-zag near it', () => {
    const turns = column('R-73', 2);
    expect(turns[1]).toBeLessThan(2);
    expect(turns[2]).toBeGreaterThan(10);
    const [raw, minMax, , standard] = column('R-73', 1);
    expect(raw).toBeGreaterThan(1e12);
    expect(minMax).toBeGreaterThan(10 * standard!);
  });

  test('R-60: the centred cloud is the standardised one', () => {
    expect(Math.abs(column('R-60', 2)[1]!)).toBeLessThan(1e-9);
    expect(Math.abs(column('R-60', 2)[0]!)).toBeGreaterThan(1e5);
  });

  test('R-139: fitted on the training people their ends are 0 and 1, and the test falls outside', () => {
    const [training, everybody] = runOf('R-139').rows;
    expect(training!.slice(1, 3).map(Number)).toEqual([0, 1]);
    const outside = ([low, high]: readonly number[]) => low! < 0 || high! > 1;
    expect(outside(training!.slice(3).map(Number))).toBe(true);
    expect(outside(everybody!.slice(3).map(Number))).toBe(false);
  });

  test('R-123: only the sum, normalised, has deviation 1', () => {
    const [, printed, right] = column('R-123', 2);
    expect(right).toBeCloseTo(1, 4);
    expect(Math.abs(printed! - 1)).toBeGreaterThan(0.5);
  });

  test('R-74: by hand −1.069, −0.535, 0, 1.604; on one line −0.60, 0.40, 1.40, 4.40', () => {
    const [printed, right] = [column('R-74', 1), column('R-74', 2)];
    for (const [i, value] of [-0.604, 0.396, 1.396, 4.396].entries()) expect(printed[i]).toBeCloseTo(value, 3); // biome-ignore format: one line
    for (const [i, value] of [-1.069, -0.5345, 0, 1.6036].entries()) expect(right[i]).toBeCloseTo(value, 3); // biome-ignore format: one line
    expect(right.slice(4)).toEqual([0, expect.closeTo(1, 5)]);
  });

  test('R-75: mean and deviation are the same, the values are not', () => {
    const [first, second] = runOf('R-75').rows.map((row) => row.slice(1).map(Number));
    for (const at of [4, 5]) expect(first![at]).toBeCloseTo(second![at]!, 4);
    for (const at of [0, 1, 2, 3])
      expect(Math.abs(first![at]! - second![at]!)).toBeGreaterThan(1e-3);
  });

  test('R-113: the root leaves everything where it was, the variance does not', () => {
    const [variance, root] = column('R-113', 2);
    expect(variance).toBeGreaterThan(1);
    expect(root).toBeLessThan(1e-12);
  });

  test('R-61: widths 64, 32 and 16 learn 224 numbers and remember 224', () => {
    expect(runOf('R-61').rows.at(-1)).toEqual(['together', 3, 224, 224]);
  });

  test('R-57: the network that is shaken has the largest shift, and learns better than the plain one', () => {
    const [plain, normalized, shaken] = column('R-57', 1);
    const moved = column('R-57', 2);
    expect(shaken).toBeGreaterThan(plain! + 0.1);
    expect(normalized! - shaken!).toBeLessThan(0.1);
    expect(moved[2]).toBeGreaterThan(3 * Math.max(moved[0]!, moved[1]!));
  }, 30_000);

  test('R-58: a way around each layer keeps the ratio small where batch norm alone explodes', () => {
    const [alone, residual] = [column('R-58', 1), column('R-58', 2)];
    expect(alone.at(-1)).toBeGreaterThan(100);
    expect(residual.at(-1)).toBeLessThan(alone.at(-1)! / 10);
  });

  test('R-59: a bias before batch norm has no gradient, to rounding', () => {
    const [before, after] = column('R-59', 2);
    expect(before).toBeLessThan(1e-9);
    expect(after).toBeGreaterThan(0.01);
  });

  test('R-62: folded and unfolded agree to rounding', () => {
    expect(column('R-62', 2)[1]).toBeLessThan(1e-13);
  });
});
