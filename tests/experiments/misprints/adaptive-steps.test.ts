import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { misprints } from '../../../src/experiments/misprints/adaptive-steps.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const runOf = (id: string) => {
  const found = misprints.find((misprint) => misprint.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found.run();
};
const column = (id: string, at: number) => runOf(id).rows.map((row) => Number(row[at]));

describe('the misprints of the chapter on adaptive steps', () => {
  test('are the five that stand in no box', () => {
    expect(misprints.map(({ id }) => id)).toEqual(['R-97', 'R-21', 'R-23', 'R-114', 'R-22']);
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

  test('R-97: AdaGrad’s rate never rises, RMSProp’s does', () => {
    const [sum, mean] = [column('R-97', 2), column('R-97', 3)];
    for (let i = 1; i < sum.length; i++) expect(sum[i]).toBeLessThanOrEqual(sum[i - 1]!);
    expect(mean.at(-1)! / mean[2]!).toBeGreaterThan(50);
  });

  test('R-21: all rules end in the shallow well', () => {
    for (const end of column('R-21', 1)) expect(end).toBeCloseTo(1.131, 1);
  });

  test('R-23: the printed rate grows, the right one falls as 1/√t', () => {
    expect(column('R-23', 1)).toEqual([0.04, 0.16, 1, 4]);
    expect(column('R-23', 2)[3]).toBeCloseTo(0.05, 6);
  });

  test('R-114: only with the root does the size of the slope cancel', () => {
    expect(column('R-114', 1)[0]! / column('R-114', 3)[0]!).toBeCloseTo(1e4, 4);
    for (const at of [1, 2, 3]) {
      expect(column('R-114', at)[1]).toBeCloseTo(0.1, 5);
      expect(column('R-114', at)[2]).toBeCloseTo(1, 4);
    }
  });

  test('R-22: inside, 10⁻⁸ acts like 10⁻⁴ outside', () => {
    expect(column('R-22', 1)[2]).toBeCloseTo(0.99, 3);
    expect(column('R-22', 2)[2]).toBeCloseTo(0.01, 3);
    expect(column('R-22', 3)[2]).toBeCloseTo(0.0099, 4);
  });
});
