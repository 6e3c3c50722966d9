import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { misprints } from '../../../src/experiments/misprints/adam.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { runsOf } from './runs-of.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const runOf = runsOf(misprints);
const column = (id: string, at: number) => runOf(id).rows.map((row) => row[at]);

describe('the misprints of the chapter on Adam', () => {
  test('are the eight that stand in no box', () => {
    expect(misprints.map(({ id }) => id)).toEqual(['R-03', 'R-04', 'R-27', 'R-131', 'R-132', 'R-26', 'R-79', 'R-116']); // biome-ignore format: one line
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

  test('R-03: with T = 1,000 the first update ends at 75.5 instead of 89.5', () => {
    expect(column('R-03', 1)[0]).toBeCloseTo(89.505, 3);
    expect(column('R-03', 2)[0]).toBeCloseTo(75.533, 3);
  });

  test('R-04: uncorrected it is ahead on the calm valley and driven further from a noisy minimum', () => {
    const [corrected, printed] = [column('R-04', 1).map(Number), column('R-04', 2).map(Number)];
    for (const i of [0, 1, 2, 3]) expect(printed[i]).toBeLessThan(corrected[i]!);
    expect(corrected[4]).toBeCloseTo(0.38, 2);
    expect(printed[4]).toBeCloseTo(1.06, 2);
  });

  test('R-27: 0.99 needs no correction at the first step, 0.999 is 3.16 times too long', () => {
    expect(column('R-27', 2)[0]).toBeCloseTo(1, 12);
    expect(column('R-27', 2)[1]).toBeCloseTo(3.1623, 4);
    expect(column('R-27', 4)).toEqual([13, 12]);
    expect(column('R-27', 5)).toEqual([391, 3925]);
  });

  test('R-131: momentum’s step grows with the slope, Adam’s does not', () => {
    const [small, , large] = column('R-131', 1).map(Number);
    expect(large! / small!).toBeCloseTo(1e4, 6);
    for (const step of column('R-131', 2)) expect(step).toBeCloseTo(0.1, 6);
  });

  test('R-132: with β₁ = 0 Adam is RMSProp, or AdaGrad', () => {
    const [rmsprop, adagrad] = column('R-132', 1).map(Number);
    expect(rmsprop).toBe(0);
    expect(adagrad).toBeLessThan(1e-8);
  });

  test('R-26: Nadam is ahead on the valley and behind on Rosenbrock’s', () => {
    expect(runOf('R-26').rows.map((row) => row.slice(1))).toEqual([
      [151, 397],
      [95, 650],
      [68, 3663],
    ]);
  });

  test('R-79: Adam is the fastest nowhere here, and on new examples wrong on one class', () => {
    expect(column('R-79', 1)).toEqual([882, 141, 69, 151]);
    expect(column('R-79', 2).slice(1)).toEqual([285, 933, 397]);
    expect(column('R-79', 3)).toEqual([0, 0, 0, 0]);
    expect(column('R-79', 4).slice(0, 3)).toEqual([0, 0, 0]);
    expect(column('R-79', 4)[3]).toBeCloseTo(0.4, 12);
  });

  test('R-116: the printed address is in another domain', () => {
    expect(column('R-116', 2)).toEqual(['blocks.org', 'ocks.org']);
  });
});
