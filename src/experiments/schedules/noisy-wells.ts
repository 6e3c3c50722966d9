import { random, type Schedule, schedules } from '../../nn/index.ts';

/** x⁴ − 3x² + x: a shallow well at 1.131, a deep one at −1.301, the barrier between them at 0.170. */
const START = 2;
const barrier = 0.17;
/** Standard deviation of the noise on the slope. */
const NOISE = 5;
/** Updates of a run, and runs. */
const updates = 1000;
const RUNS = 200;

const height = (x: number) => x * x * x * x - 3 * x * x + x;
const slope = (x: number) => 4 * x * x * x - 6 * x + 1;
/** The lowest place of the well in which x lies. */
const lowest = (x: number) => height(x < barrier ? -1.30084 : 1.130901);

/** The rates that are told apart: never lowered, lowered to a tenth at half time, and early. */
export const wellSchedules = {
  constant: schedules.constant({ learningRate: 0.03 }),
  late: schedules.milestones({ learningRate: 0.03, at: [500] }),
  early: schedules.milestones({ learningRate: 0.03, at: [100] }),
} as const satisfies Readonly<Record<string, Schedule>>;

/** Update by update, over all runs. */
export interface Wells {
  /** The share of runs in the deep well. */
  readonly deep: readonly number[];
  /** How far above the lowest place of its own well a run stands, on average. */
  readonly above: readonly number[];
}

/** Runs of noisy gradient descent, all from the side of the shallow well. */
export function noisyWells(schedule: Schedule, seed = 1): Wells {
  const source = random(seed);
  const deep = new Array<number>(updates).fill(0);
  const above = new Array<number>(updates).fill(0);
  for (let run = 0; run < RUNS; run++) {
    let x = START;
    for (let update = 0; update < updates; update++) {
      x -= schedule(update) * (slope(x) + NOISE * source.normal());
      if (x < barrier) deep[update]! += 1 / RUNS;
      above[update]! += (height(x) - lowest(x)) / RUNS;
    }
  }
  return { deep, above };
}
