import { describe, expect, test } from 'vitest';
import {
  cliff,
  cliffPath,
  cliffSurface,
  repeated,
} from '../../../src/experiments/recurrent/cliff.ts';

const near = (actual: number, expected: number, digits: number) =>
  expect(actual).toBeCloseTo(expected, digits);

describe('E14, the cliff of a unit that feeds itself', () => {
  test('at the foot the loss is small and the gradient long: 1.5498e-4 and 26.0436', () => {
    const [first] = cliffPath(cliff, 0);
    near(first!.loss, 1.5498e-4, 8);
    near(first!.norm, 26.0436, 4);
  });

  test('without clipping one step throws it away, and it stays there: exact to the digits of the table', () => {
    const path = cliffPath(cliff, 200);
    near(path[1]!.w, 6.277, 4);
    near(path[1]!.b, -0.3394, 4);
    near(path[1]!.loss, 0.0884, 4);
    near(path[200]!.loss, 0.0883, 4);
  });

  test.each([
    [1, 4.9529, -2.4651],
    [0.1, 4.9053, -2.5415],
  ])('clipped to %f its first step is short', (limit, w, b) => {
    const [, second] = cliffPath({ ...cliff, limit }, 1);
    near(second!.w, w, 4);
    near(second!.b, b, 4);
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
