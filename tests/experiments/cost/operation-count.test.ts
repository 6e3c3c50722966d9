import { describe, expect, test } from 'vitest';
import {
  cost,
  forwardsOneAtATime,
  netCost,
} from '../../../src/experiments/cost/operation-count.ts';
import { tensor } from '../../../src/nn/index.ts';

describe('the cost of gradients', () => {
  test('a million parameters one at a time take 1,000,001 forward passes', () => {
    expect(forwardsOneAtATime(1_000_000)).toBe(1_000_001);
  });

  test('a 999-999-1 net has exactly a million parameters', () => {
    expect(netCost([999, 999, 1], 1).parameters).toBe(1_000_000);
  });

  test('a product of [2, 3] and [3, 4] counts 2 · 2 · 3 · 4 operations', () => {
    const [a, b] = [tensor(new Float64Array(6), [2, 3]), tensor(new Float64Array(12), [3, 4])];
    expect(cost(a.matmul(b).sum(), [b]).forward).toBe(48 + 8);
  });

  test('the backward pass costs one to two forward passes at every size', () => {
    for (const widths of [
      [64, 32, 10],
      [784, 128, 64, 10],
      [100, 100, 100, 100, 10],
    ]) {
      const { forward, backward } = netCost(widths, 1);
      expect(backward / forward).toBeGreaterThan(0.9);
      expect(backward / forward).toBeLessThan(2.2);
    }
  });
});
