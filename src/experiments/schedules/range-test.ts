import { math, type Schedule } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { spiralTraining } from './spiral-training.ts';

/** Updates of the test; the rate grows from one end to the other by the same factor in each. */
export const updates = 100;
export const ends = [1e-4, 10] as const;
/** Examples per update. */
const batch = 32;
/** Updates of a training that checks one rate. */
export const checkUpdates = 200;
/** The rates that are checked: two a decade. */
export const checkedRates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3] as const;

export interface RangeConfig {
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
}

/** η at each update of the test. */
export const growingRate: Schedule = (update) =>
  ends[0] * math.pow(ends[1] / ends[0], update / (updates - 1));

const seedsOf = ({ seed, repeats }: RangeConfig) =>
  Array.from({ length: repeats }, (_, i) => seed + i);

/** One pass with a rate that grows: for each seed the loss of each update's examples. One update of every seed a step. */
export const rangeTest: Experiment<RangeConfig, readonly (readonly number[])[], number> = {
  id: 'range-test',
  start(config) {
    const begin = () =>
      seedsOf(config).map((seed) =>
        spiralTraining({ start: 'he', learningRate: growingRate, batch, seed }),
      );
    let trainings = begin();
    let losses: number[][] = trainings.map(() => []);
    const advance = () => {
      for (const [i, training] of trainings.entries()) losses[i]!.push(training.update());
    };
    return {
      advance,
      frame: () => losses.map((one) => [...one]),
      checkpoint: () => losses[0]?.length ?? 0,
      restore(done) {
        trainings = begin();
        losses = trainings.map(() => []);
        for (let update = 0; update < done; update++) advance();
      },
    };
  },
};

/** Trainings at a constant rate, for each seed its loss over all examples in the end. One rate a step. */
export const rateCheck: Experiment<
  RangeConfig,
  readonly (readonly number[])[],
  readonly (readonly number[])[]
> = {
  id: 'rate-check',
  start(config) {
    let found: readonly (readonly number[])[] = [];
    return {
      advance() {
        const learningRate = () => checkedRates[found.length]!;
        const losses = seedsOf(config).map((seed) => {
          const training = spiralTraining({ start: 'he', learningRate, batch, seed });
          for (let update = 0; update < checkUpdates; update++) training.update();
          const loss = training.measure();
          return Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY;
        });
        found = [...found, losses];
      },
      frame: () => found,
      checkpoint: () => found,
      restore(checkpoint) {
        found = checkpoint;
      },
    };
  },
};

/** The mean over the seeds at each update, smoothed with β = 0.9 and corrected; infinite once one is no number. */
export function smoothed(losses: readonly (readonly number[])[]): number[] {
  const count = losses[0]?.length ?? 0;
  let [value, power] = [0, 1];
  return Array.from({ length: count }, (_, update) => {
    const mean = losses.reduce((sum, one) => sum + one[update]!, 0) / losses.length;
    value = 0.9 * value + 0.1 * mean;
    power *= 0.9;
    return Number.isFinite(value) ? value / (1 - power) : Number.POSITIVE_INFINITY;
  });
}

/** Where a smoothed test is lowest: the update, from 0. */
export const lowestOf = (curve: readonly number[]): number =>
  curve.reduce((best, loss, update) => (loss < curve[best]! ? update : best), 0);

/** The checked rate with the lowest mean loss. */
export function bestRate(found: readonly (readonly number[])[]): number {
  const means = found.map((losses) => losses.reduce((sum, one) => sum + one, 0) / losses.length);
  return checkedRates[means.reduce((best, one, i) => (one < means[best]! ? i : best), 0)]!;
}
