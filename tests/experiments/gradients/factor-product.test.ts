import { describe, expect, test } from 'vitest';
import { factorProduct } from '../../../src/experiments/gradients/factor-product.ts';

const at = (factor: number, depth: number) => factorProduct(factor, depth, 'float64').left.at(-1)!;

describe('E1, deep linear growth', () => {
  test.each([
    [1.5, [7.594, 57.67, 3325, 6.376e8, 4.066e17]],
    [0.5, [0.03125, 9.766e-4, 9.537e-7, 8.882e-16, 7.889e-31]],
    [0.25, [9.766e-4, 9.537e-7, 9.095e-13, 7.889e-31, 6.2e-61]],
  ])('%f to the powers 5, 10, 20, 50, 100', (factor, expected) => {
    for (const [i, depth] of [5, 10, 20, 50, 100].entries()) {
      expect(at(factor, depth) / expected[i]!).toBeCloseTo(1, 3);
    }
  });

  test('in float32 1.5 overflows at layer 219 and 0.5 reaches 0 at layer 150', () => {
    expect(factorProduct(1.5, 250, 'float32').lost).toEqual({ layer: 219, as: 'overflow' });
    expect(factorProduct(0.5, 250, 'float32').lost).toEqual({ layer: 150, as: 'underflow' });
  });

  test('nothing is lost where float64 has room', () => {
    expect(factorProduct(1.5, 250, 'float64').lost).toBeNull();
    expect(factorProduct(1, 250, 'float32').left.every((value) => value === 1)).toBe(true);
  });
});
