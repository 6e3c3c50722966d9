import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { misprints } from '../../../src/experiments/misprints/momentum.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { runsOf } from './runs-of.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const runOf = runsOf(misprints);
const column = (id: string, at: number) => runOf(id).rows.map((row) => row[at]);

describe('the misprints of the chapter on momentum', () => {
  test('are the five that stand in no box and no exercise', () => {
    expect(misprints.map(({ id }) => id)).toEqual(['R-78', 'R-18', 'R-19', 'R-77', 'R-96']);
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

  test('R-78: three tens average to 2.71 until the bias is taken out', () => {
    expect(column('R-78', 1)[2]).toBeCloseTo(2.71, 10);
    for (const corrected of column('R-78', 2)) expect(corrected).toBeCloseTo(10, 10);
  });

  test('R-18: with β = 1 the swing never ends, with 0.999 nine tenths of it are gone', () => {
    const [, , almost, one] = column('R-18', 1).map(Number);
    expect(one).toBeCloseTo(10, 1);
    expect(almost).toBeCloseTo(1, 1);
  });

  test('R-19: the same number in both forms gives 2.15 and 38.9, ten times the number the same', () => {
    expect(column('R-19', 1)[2]).toBeCloseTo(2.15, 2);
    expect(column('R-19', 2)[2]).toBeCloseTo(38.9, 1);
    expect(Number(column('R-19', 3)[2]) - Number(column('R-19', 1)[2])).toBeCloseTo(0, 12);
  });

  test('R-77: nobody leaves the ridge, and a thousandth beside it 349 and 72 updates do', () => {
    expect(runOf('R-77').rows.map((row) => row.slice(1, 3))).toEqual([
      ['never', 349],
      ['never', 72],
    ]);
  });

  test('R-96: who clears the barrier at one learning rate need not at another', () => {
    const isDeep = (at: number) => column('R-96', at).map((place) => Number(place) < 0);
    expect(isDeep(1)).toEqual([false, false, false, true, true, true]);
    expect(isDeep(2)).toEqual([false, false, true, true, true, false]);
    expect(isDeep(3)).toEqual([false, false, false, false, false, true]);
  });
});
