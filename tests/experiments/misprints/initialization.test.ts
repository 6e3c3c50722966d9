import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { misprints } from '../../../src/experiments/misprints/initialization.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { runsOf } from './runs-of.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const runOf = runsOf(misprints);
const column = (id: string, at: number) => runOf(id).rows.map((row) => row[at]);

describe('the misprints of the chapter on initialisation', () => {
  test('are the nine that stand in no box', () => {
    expect(misprints.map(({ id }) => id)).toEqual(['R-49', 'R-50', 'R-56', 'R-67', 'R-143', 'R-10', 'R-12', 'R-11', 'R-112']); // biome-ignore format: one line
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

  test('R-49: from zeros nothing, a bias, or every unit alike', () => {
    expect(column('R-49', 3)).toEqual(['nothing', 'nothing', 'the output’s bias', 'all of them, unit by unit alike']); // biome-ignore format: one line
    expect(column('R-49', 2)[2]).toBeCloseTo(0.562335, 6);
  });

  test('R-50: four equal units do what one does, which is more than a line does', () => {
    const [line, one, four, chance] = column('R-50', 1).map(Number);
    expect(line).toBeCloseTo(Math.LN2, 6);
    expect(Math.abs(one! - four!)).toBeLessThan(0.005);
    expect(chance!).toBeLessThan(0.01);
    expect(column('R-50', 2)).toEqual([2, 3, 3, 4]);
  });

  test('R-56: 1/n leaves a tenth per layer of 100 units, √(1/n) what Glorot leaves', () => {
    const [printed, right] = [1, 2].map((at) => column('R-56', at).map(Number));
    expect(printed![1]! / 9.6e-11).toBeCloseTo(1, 1);
    for (const value of right!) expect(value).toBeGreaterThan(0.2);
  });

  test('R-67: the two forms agree in a square layer only', () => {
    const [square, wide, narrow] = runOf('R-67').rows;
    expect(square![1]).toBe(square![2]);
    expect(Number(wide![2]) / Number(wide![1])).toBeCloseTo(1.21, 2);
    expect(Number(narrow![2]) / Number(narrow![1])).toBeGreaterThan(1.9);
  });

  test('R-143: the second meaning of n is seven times too large from 512 to 10 units', () => {
    const [, , [, inward, outward] = []] = runOf('R-143').rows;
    expect(Number(outward) / Number(inward)).toBeCloseTo(7.155, 2);
  });

  test('R-10: tanh keeps its gradient with Glorot’s weights, the sigmoid does not', () => {
    const [tanh, sigmoid, four] = column('R-10', 3).map(Number);
    expect(tanh!).toBeGreaterThan(0.5);
    expect(sigmoid!).toBeLessThan(1e-5);
    expect(four!).toBeLessThan(0.01);
  });

  test('R-12: no variance keeps both in a pyramid', () => {
    const [[, up, down] = [], [, grown, kept] = []] = runOf('R-12').rows.map((row) => row.map(Number)); // biome-ignore format: one line
    expect(up).toBeCloseTo(1, 0);
    expect(down).toBeLessThan(0.2);
    expect(grown).toBeGreaterThan(6);
    expect(kept).toBeCloseTo(1, 0);
  });

  test('R-11: defaults behind rectifiers shrink, by what the sentence says', () => {
    const [first, fifth] = [column('R-11', 1).map(Number), column('R-11', 2).map(Number)];
    const factors = first.map((value, i) => (value / fifth[i]!) ** 0.25);
    expect(factors[0]).toBeCloseTo(1.41, 1);
    expect(factors[1]).toBeCloseTo(2.45, 1);
    expect(factors[2]).toBeCloseTo(1, 1);
  });

  test('R-112: the activation holds the signal down and not the weights', () => {
    const [signal, weights] = runOf('R-112').rows.map((row) => row.slice(1).map(Number));
    for (const value of signal!) expect(value).toBeLessThan(1);
    for (const value of weights!) expect(value).toBeGreaterThan(1);
  });
});
