import { expect, test } from 'vitest';
import {
  compared,
  expectedValues,
  floorOf,
  lastMean,
  standardError,
} from '../../../src/experiments/schedules/noisy-bowl.ts';
import {
  drawnWithMomentum,
  expectedWithMomentum,
  floorWithMomentum,
} from '../../../src/experiments/schedules/noisy-momentum.ts';
import { random } from '../../../src/nn/index.ts';

test('without momentum the expectation is the one of the plain recursion, under every schedule', () => {
  for (const [name, schedule] of Object.entries(compared)) {
    const plain = expectedValues(schedule);
    const apart = expectedWithMomentum(schedule, 0).map((value, t) =>
      Math.abs(value / plain[t]! - 1),
    );
    expect(Math.max(...apart), name).toBeLessThan(1e-11);
  }
});

test('the floor of a constant rate is the theory’s, and without momentum the one of the text', () => {
  for (const [rate, beta] of [[0.01, 0.9], [0.1, 0.9], [0.05, 0.5]] as const)
    expect(expectedWithMomentum(() => rate, beta).at(-1)! / floorWithMomentum(rate, beta)).toBeCloseTo(1, 9);
  expect(floorWithMomentum(0.1, 0)).toBeCloseTo(floorOf(0.1), 15);
  expect(floorWithMomentum(0.4, 0.9)).toBe(Number.POSITIVE_INFINITY);
}); // biome-ignore format: one case a line

test('momentum 0.9 has nearly the floor of ten times the rate', () => {
  const ratio = floorWithMomentum(0.001, 0.9) / floorOf(0.01);
  expect(ratio).toBeGreaterThan(0.95);
  expect(ratio).toBeLessThan(1.05);
});

test('drawn runs with momentum agree with their expectation within three standard errors of 200', () => {
  const source = random(3);
  const schedule = () => 0.01;
  const ends = Array.from({ length: 200 }, () =>
    lastMean(drawnWithMomentum(schedule, 0.9, source)),
  );
  const mean = ends.reduce((sum, value) => sum + value, 0) / ends.length;
  expect(Math.abs(mean - lastMean(expectedWithMomentum(schedule, 0.9)))).toBeLessThan(3 * standardError(ends)); // biome-ignore format: one line
});
