import { describe, expect, test } from 'vitest';
import {
  cliff,
  cliffPath,
  cliffSurface,
  repeated,
} from '../../../src/experiments/recurrent/cliff.ts';
import { printed } from '../../../src/experiments/reference/tolerance.ts';
import { compare } from '../reference/compare.ts';

const near = (actual: number, expected: number, digits: number) =>
  expect(actual).toBeCloseTo(expected, digits);

describe('E14, the cliff of a unit that feeds itself', () => {
  test('at its foot, after the first step, and after 200: exact to the digits of the table', () => {
    const free = cliffPath(cliff, 200);
    const [, toOne] = cliffPath({ ...cliff, limit: 1 }, 1);
    const [, toTenth] = cliffPath({ ...cliff, limit: 0.1 }, 1);
    const row = (of: string, expected: number, measured: number, digits: number) => ({ of, expected, measured, within: printed(digits) }); // biome-ignore format: one line
    compare('E14 cliff', [
      row('loss at the foot', 1.5498e-4, free[0]!.loss, 5),
      row('gradient at the foot', 26.0436, free[0]!.norm, 6),
      row('w after one step', 6.277, free[1]!.w, 5),
      row('b after one step', -0.3394, free[1]!.b, 4),
      row('loss after one step', 0.0884, free[1]!.loss, 3),
      row('loss after 200', 0.0883, free[200]!.loss, 3),
      row('w, clipped to 1', 4.9529, toOne!.w, 5),
      row('b, clipped to 1', -2.4651, toOne!.b, 5),
      row('w, clipped to 0.1', 4.9053, toTenth!.w, 5),
      row('b, clipped to 0.1', -2.5415, toTenth!.b, 5),
    ]);
  });

  test('clipped to 1 it swings: the loss of updates 100 to 200 stays in a band, around 2e-3 to 4e-3', () => {
    const losses = cliffPath({ ...cliff, limit: 1 }, 200).slice(100).map(({ loss }) => loss); // biome-ignore format: one line
    const sorted = losses.sort((p, q) => p - q);
    // Chaotic: how close it comes to 0 by chance is no law, that it is thrown back is.
    expect(sorted.at(-1)).toBeGreaterThan(0.02);
    expect(sorted.at(-1)).toBeLessThan(0.35);
    const median = sorted[Math.floor(sorted.length / 2)]!;
    expect(median).toBeGreaterThan(1e-3);
    expect(median).toBeLessThan(8e-3);
  });

  test('clipped to 0.1 it is still at the cliff after 200 updates', () => {
    const path = cliffPath({ ...cliff, limit: 0.1 }, 200);
    near(path[200]!.w, 4.76, 1);
    near(path[200]!.b, -2.45, 1);
    expect(Math.max(...path.slice(100).map(({ norm }) => norm))).toBeGreaterThan(100);
  });

  test('the surface is the loss of each of its points', () => {
    const surface = cliffSurface(cliff, { w: [3, 4.9], b: [-2.55] });
    near(surface[1]!, 1.5498e-4, 8);
    expect(surface).toHaveLength(2);
  });

  test('E1: a factor applied 50 times', () => {
    near(repeated(0.9, 50), 0.00515, 5);
    near(repeated(1.1, 50), 117.4, 1);
  });
});
