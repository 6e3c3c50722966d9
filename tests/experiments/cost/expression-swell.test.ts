import { describe, expect, test } from 'vitest';
import {
  derivative,
  nestedFormula,
  swell,
  writtenOperations,
} from '../../../src/experiments/cost/expression-swell.ts';

describe('expression swell', () => {
  test('one sigmoid of one weight is two operations, and its derivative four', () => {
    const formula = nestedFormula(1, 1); // σ(w·x)
    expect(writtenOperations(formula)).toBe(2);
    // σ(wx) · (1 − σ(wx)) · x: twice σ(wx), one 1 − …, two products
    expect(writtenOperations(derivative(formula, 'w1_11')!)).toBe(7);
  });

  test('a formula without the symbol has no derivative to write', () => {
    expect(derivative(nestedFormula(1, 1), 'q')).toBeNull();
  });

  test('with two units per layer, each further layer about doubles the formula', () => {
    const [nine, ten] = [swell(9, 2), swell(10, 2)];
    expect(ten.formula / nine.formula).toBeCloseTo(2, 1);
    expect(ten.derivative / nine.derivative).toBeGreaterThan(2);
  });

  test('the work of reverse mode grows by the same amount with each layer', () => {
    const counts = [4, 5, 6, 7].map((depth) => swell(depth, 2).reverse);
    const steps = counts.slice(1).map((count, i) => count - counts[i]!);
    expect(new Set(steps).size).toBe(1);
  });

  test('the derivative of one weight is soon longer than the gradients of all weights together', () => {
    const { derivative: one, reverse: all } = swell(6, 2);
    expect(one).toBeGreaterThan(all);
  });
});
