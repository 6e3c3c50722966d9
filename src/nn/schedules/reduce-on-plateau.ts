import { checkNumbers, checkWhole } from '../options.ts';

/** When a metric counts as standing still, and what is done then. */
export interface PlateauOptions {
  readonly learningRate: number;
  /** What the rate is multiplied by. */
  readonly factor?: number;
  /** How many reports without improvement are allowed; one more reduces the rate. */
  readonly patience?: number;
  /** An improvement is a metric below (1 − threshold) times the best so far. */
  readonly threshold?: number;
  /** How many reports to ignore after a reduction. */
  readonly cooldown?: number;
  readonly minimum?: number;
}

/** A rate that follows a metric. */
export interface Plateau {
  /** Takes the next report of the metric and gives the rate from then on. */
  update(metric: number): number;
  /** The best report so far; infinite before the first. */
  readonly best: number;
  /** Reports since then that were no improvement. */
  readonly waited: number;
}

/** Reduces the rate when a metric that should fall no longer does. Keras counts one report fewer. */
export function reduceOnPlateau({
  learningRate,
  factor = 0.1,
  patience = 10,
  threshold = 1e-4,
  cooldown = 0,
  minimum = 0,
}: PlateauOptions): Plateau {
  checkNumbers('reduceOnPlateau', { learningRate, factor, threshold, minimum });
  checkWhole('reduceOnPlateau', { patience, cooldown }, 0);
  let rate = learningRate;
  let best = Number.POSITIVE_INFINITY;
  let bad = 0;
  let cooling = 0;
  return {
    update(metric) {
      if (metric < best * (1 - threshold) || best === Number.POSITIVE_INFINITY) {
        best = metric;
        bad = 0;
      } else {
        bad += 1;
      }
      if (cooling > 0) {
        cooling -= 1;
        bad = 0;
      }
      if (bad > patience) {
        rate = Math.max(rate * factor, minimum);
        cooling = cooldown;
        bad = 0;
      }
      return rate;
    },
    get best() {
      return best;
    },
    get waited() {
      return bad;
    },
  };
}
