import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { both } from '../../../src/experiments/misprints/rectifiers/prelu-branches.ts';
import { stackOf } from '../../../src/experiments/misprints/rectifiers/selu-formula.ts';
import { deadBy } from '../../../src/experiments/misprints/rectifiers/small-positive-bias.ts';
import { weightGradients } from '../../../src/experiments/misprints/rectifiers/unit-not-weight.ts';
import { counts } from '../../../src/experiments/misprints/rectifiers/which-problem.ts';
import { misprints } from '../../../src/experiments/misprints/rectifiers.ts';
import { setBackend } from '../../../src/nn/index.ts';

const slow = { timeout: 60_000 };
beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

describe('the misprints of the chapter on rectifiers', () => {
  test('are the six that its bench runs', () => {
    expect(misprints.map(({ id }) => id)).toEqual(['R-44', 'R-48', 'R-38', 'R-40', 'R-45', 'R-142']); // biome-ignore format: one line
  });

  test('every row of every run has one cell per column, and every number is a number', slow, () => {
    for (const { id, run } of misprints) {
      const { columns, rows } = run();
      for (const row of rows) {
        expect(row.length, id).toBe(columns.length);
        for (const value of row) if (typeof value === 'number') expect(value, id).not.toBeNaN();
      }
    }
  });

  test('R-44: at ±2 the printed form gives 0.5 and −2, PReLU 2 and −0.5', () => {
    const at = (place: number) => both().find(([z]) => z === place);
    expect(at(2)).toEqual([2, 0.5, 2]);
    expect(at(-2)).toEqual([-2, -2, -0.5]);
  });

  test(
    'R-48: SELU keeps 1, exchanged constants grow, the printed form is infinite by layer 5',
    slow,
    () => {
      expect(stackOf('right').at(-1)).toBeCloseTo(1, 1);
      const swapped = stackOf('swapped');
      for (const [i, value] of swapped.entries())
        expect(value).toBeGreaterThan(swapped[i - 1] ?? 1);
      expect(stackOf('printed')[0]).toBeCloseTo(3.8, 0);
      expect(stackOf('printed')[3]).toBe(Number.POSITIVE_INFINITY);
    },
  );

  test(
    'R-38: a bias of 0.001 changes nothing at the start, and −2 kills nearly all of layer 2',
    slow,
    () => {
      expect(deadBy(0.001)[0]).toBeCloseTo(deadBy(0)[0], 1);
      expect(deadBy(-2)[0]).toBeGreaterThan(0.88);
      expect(deadBy(0.1)[0]).toBeLessThan(deadBy(0)[0] + 0.03);
    },
  );

  test('R-40: with ReLU every unit that is never above 0 is dead, with leaky ReLU none is', () => {
    const [silent, dead] = counts('relu');
    expect(dead).toBe(silent);
    expect(dead).toBeGreaterThan(20);
    expect(counts('leakyRelu')[0]).toBeGreaterThan(10);
    expect(counts('leakyRelu')[1]).toBe(0);
  });

  test('R-142: all weights into a dead unit, and its bias, have a gradient of exactly 0', () => {
    for (const [alive, dead] of weightGradients()) {
      expect(alive).toBeGreaterThan(0);
      expect(dead).toBe(0);
    }
  });
});
