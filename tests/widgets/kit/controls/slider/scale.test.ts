import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalsOf,
  linearScale,
  logScale,
  niceStep,
} from '../../../../../src/widgets/kit/controls/slider/scale.ts';

describe('scales of sliders', () => {
  test('a position and its value lead to each other', () => {
    const scales = [linearScale({ min: -1, max: 2, step: 0.05 }), logScale({ min: 1e-6, max: 10 })];
    for (const scale of scales) {
      for (let position = 0; position <= scale.count; position += 1) {
        expect(scale.positionOf(scale.valueAt(position))).toBeCloseTo(position, 6);
      }
    }
  });

  test('ends are the limits, whatever the step', () => {
    const scale = linearScale({ min: 0, max: 1, step: 0.3 });
    expect([scale.valueAt(0), scale.valueAt(scale.count)]).toEqual([0, 1]);
    const log = logScale({ min: 0.003, max: 0.7 });
    expect([log.valueAt(0), log.valueAt(log.count)]).toEqual([0.003, 0.7]);
  });

  test('values are round: no 0.30000000000000004', () => {
    expect(linearScale({ min: 0, max: 1, step: 0.1 }).valueAt(3)).toBe(0.3);
    expect(logScale({ min: 1e-4, max: 1 }).valueAt(11)).toBe(0.0012);
  });

  test('positions stay on the scale for every value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        for (const scale of [
          linearScale({ min: 0, max: 5, step: 1 }),
          logScale({ min: 0.01, max: 10 }),
        ]) {
          expect(scale.positionOf(value)).toBeGreaterThanOrEqual(0);
          expect(scale.positionOf(value)).toBeLessThanOrEqual(scale.count);
        }
      }),
    );
  });

  test('a step needs as many decimals as it is written with', () => {
    expect([1, 0.5, 0.05, 1e-7, 20].map(decimalsOf)).toEqual([0, 1, 2, 7, 0]);
    expect(niceStep({ min: 0, max: 2 })).toBe(0.02);
  });
});
