import { describe, expect, test } from 'vitest';
import { factorProduct } from '../../../src/experiments/gradients/factor-product.ts';

describe('E1, where equal factors end (the powers themselves: tests/experiments/reference/e1.test.ts)', () => {
  test('in float32 1.5 overflows at layer 219 and 0.5 reaches 0 at layer 150', () => {
    expect(factorProduct(1.5, 250, 'float32').lost).toEqual({ layer: 219, as: 'overflow' });
    expect(factorProduct(0.5, 250, 'float32').lost).toEqual({ layer: 150, as: 'underflow' });
  });

  test('nothing is lost where float64 has room', () => {
    expect(factorProduct(1.5, 250, 'float64').lost).toBeNull();
    expect(factorProduct(1, 250, 'float32').left.every((value) => value === 1)).toBe(true);
  });
});
