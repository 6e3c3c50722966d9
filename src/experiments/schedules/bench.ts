import { random } from '../../nn/index.ts';
import { type ScheduleConfig, scheduleOf } from './kinds.ts';
import { CURVATURES, drawnValues, expectedValues, floorOf, lastMean, steps } from './noisy-bowl.ts';
import { drawnWithMomentum, expectedWithMomentum, floorWithMomentum } from './noisy-momentum.ts';

/** Numbers of a lane on the noisy bowl, update by update; entry t is after t + 1 updates. */
export interface BenchLane {
  /** η of each update. */
  readonly rates: readonly number[];
  /** The exact expectation of f. */
  readonly expected: readonly number[];
  /** Where f would end if η stayed as it is at this update. */
  readonly floors: readonly number[];
  /** Expectation after 100 updates, and its mean over the last 50. */
  readonly at100: number;
  readonly end: number;
}

/** Infinite for a rate that overshoots by more each time: its formula would give a negative number. */
function floorAt(rate: number, momentum: number): number {
  if (momentum > 0) return floorWithMomentum(rate, momentum);
  return rate * Math.max(...CURVATURES) >= 2 ? Number.POSITIVE_INFINITY : floorOf(rate);
}

/** A schedule on the noisy bowl, computed without drawing anything. */
export function benchLane(config: ScheduleConfig, momentum: number): BenchLane {
  const schedule = scheduleOf(config);
  const rates = Array.from({ length: steps }, (_, update) => schedule(update));
  const expected =
    momentum === 0 ? expectedValues(schedule) : expectedWithMomentum(schedule, momentum);
  return {
    rates,
    expected,
    floors: rates.map((rate) => floorAt(rate, momentum)),
    at100: expected[99]!,
    end: lastMean(expected),
  };
}

/** f of single runs under a schedule: the same noise for every schedule. */
export function singleRuns(
  config: ScheduleConfig,
  { momentum, runs, seed }: { momentum: number; runs: number; seed: number },
): readonly (readonly number[])[] {
  const schedule = scheduleOf(config);
  const source = random(seed);
  return Array.from({ length: runs }, () =>
    momentum === 0 ? drawnValues(schedule, source) : drawnWithMomentum(schedule, momentum, source),
  );
}
