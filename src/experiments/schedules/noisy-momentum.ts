import type { Random, Schedule } from '../../nn/index.ts';
import { CURVATURES, START, steps } from './noisy-bowl.ts';

/** One coordinate of the bowl: means, variances and covariance of its place w and its velocity v. */
interface Moments {
  readonly h: number;
  w: number;
  v: number;
  ww: number;
  wv: number;
  vv: number;
}

/** v ← βv + hw + noise, w ← w − ηv, in expectation. */
function advance(one: Moments, rate: number, beta: number): void {
  const { h } = one;
  one.v = beta * one.v + h * one.w;
  one.w -= rate * one.v;
  const [ww, vv] = [one.ww, beta * beta * one.vv + 2 * beta * h * one.wv + h * h * one.ww + 1];
  const shared = beta * one.wv + h * ww;
  one.ww = ww - 2 * rate * shared + rate * rate * vv;
  one.wv = shared - rate * vv;
  one.vv = vv;
}

/** The exact expectation of f after each step with momentum β; with β = 0 that of `expectedValues`. */
export function expectedWithMomentum(schedule: Schedule, beta: number): number[] {
  const coordinates = CURVATURES.map(
    (h, i): Moments => ({ h, w: START[i]!, v: 0, ww: 0, wv: 0, vv: 0 }),
  );
  return Array.from({ length: steps }, (_, step) => {
    const rate = schedule(step);
    return coordinates.reduce((sum, one) => {
      advance(one, rate, beta);
      return sum + 0.5 * one.h * (one.w * one.w + one.ww);
    }, 0);
  });
}

/** f after each step of one run with momentum, which is noisy. */
export function drawnWithMomentum(schedule: Schedule, beta: number, random: Random): number[] {
  const place = [...START];
  const velocity = place.map(() => 0);
  return Array.from({ length: steps }, (_, step) => {
    const rate = schedule(step);
    let value = 0;
    for (const [i, h] of CURVATURES.entries()) {
      velocity[i] = beta * velocity[i]! + h * place[i]! + random.normal();
      place[i]! -= rate * velocity[i]!;
      value += 0.5 * h * place[i]! * place[i]!;
    }
    return value;
  });
}

/**
 * Where a constant rate ends with momentum β: the sum over curvatures of η(1 + β) / (2(1 − β)(2(1 + β) − ηh)).
 * Infinite where the rate is too large to end anywhere.
 */
export const floorWithMomentum = (rate: number, beta: number): number =>
  CURVATURES.reduce((sum, h) => {
    const room = 2 * (1 + beta) - rate * h;
    return room > 0
      ? sum + (rate * (1 + beta)) / (2 * (1 - beta) * room)
      : Number.POSITIVE_INFINITY;
  }, 0);
