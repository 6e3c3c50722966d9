import { describe, expect, test } from 'vitest';
import { cancellation } from '../../../src/experiments/gradients/cancellation.ts';

describe('the two slopes of a logistic unit', () => {
  test('multiply to a − y, for both labels', () => {
    for (const y of [0, 1] as const)
      for (const z of [-12, -3, -0.5, 0, 1, 7, 12]) {
        const { a, naive, fused } = cancellation(z, y);
        expect(naive).toBeCloseTo(a - y, 9);
        expect(fused).toBeCloseTo(a - y, 12);
      }
  });

  test('a(1 − a) is the slope of the unit and (a − y)/(a(1 − a)) that of the loss', () => {
    const { a, lossSlope, unitSlope } = cancellation(1.5, 0);
    expect(unitSlope).toBeCloseTo(a * (1 - a), 14);
    expect(lossSlope).toBeCloseTo(a / (a * (1 - a)), 12);
  });

  test('σ(36) is below 1 and σ(37) is 1 exactly', () => {
    expect(cancellation(36, 0).a).toBeLessThan(1);
    expect(cancellation(37, 0).a).toBe(1);
  });

  test('where a rounds to 1 the two slopes give no number, and the fused loss still gives a − y', () => {
    const wrong = cancellation(37, 0);
    expect(wrong.lossSlope).toBe(Number.POSITIVE_INFINITY);
    expect(wrong.unitSlope).toBe(0);
    expect(wrong.naive).toBeNaN();
    expect(wrong.fused).toBeCloseTo(1, 15);
    expect(wrong.fusedLoss).toBeCloseTo(37, 12);
  });

  test('a loss formed from a fails even for the right label once a is 1', () => {
    expect(cancellation(37, 1).naive).toBeNaN();
    expect(cancellation(37, 1).fused).toBeCloseTo(0, 15);
  });
});
