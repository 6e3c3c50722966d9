import { cos, pow } from '../math/index.ts';
import { type LearningRate, rateAt, type Schedule } from './schedule.ts';

/** Where a schedule starts. */
interface Start {
  readonly learningRate: number;
}

/** The same learning rate at every step. */
export const constant =
  ({ learningRate }: Start): Schedule =>
  () =>
    learningRate;

/** η γ^⌊step / stepSize⌋ */
export const stepDecay =
  ({
    learningRate,
    stepSize,
    gamma = 0.1,
  }: Start & { stepSize: number; gamma?: number }): Schedule =>
  (step) =>
    learningRate * pow(gamma, Math.floor(step / stepSize));

/** η times γ once for each of the steps in `at` that has been reached. */
export const milestones =
  ({
    learningRate,
    at,
    gamma = 0.1,
  }: Start & { at: readonly number[]; gamma?: number }): Schedule =>
  (step) =>
    learningRate * pow(gamma, at.filter((milestone) => step >= milestone).length);

/** η γ^step */
export const exponentialDecay =
  ({ learningRate, gamma }: Start & { gamma: number }): Schedule =>
  (step) =>
    learningRate * pow(gamma, step);

/** η / (1 + rate · step) */
export const inverseTime =
  ({ learningRate, rate }: Start & { rate: number }): Schedule =>
  (step) =>
    learningRate / (1 + rate * step);

/** Half a cosine from η to the minimum in `steps` steps, and the minimum from then on. */
export const cosineAnnealing =
  ({ learningRate, steps, minimum = 0 }: Start & { steps: number; minimum?: number }): Schedule =>
  (step) => {
    const turn = Math.PI * Math.min(step / steps, 1);
    return minimum + ((learningRate - minimum) * (1 + cos(turn))) / 2;
  };

/**
 * Half a cosine from η to the minimum, then at once back up to η for the next one. Each period is
 * `growth` times as long as the one before it.
 *
 * @throws if the periods would never reach a later step
 * @see Loshchilov & Hutter 2017, SGDR
 */
export function cosineRestarts({
  learningRate,
  period,
  growth = 1,
  minimum = 0,
}: Start & { period: number; growth?: number; minimum?: number }): Schedule {
  if (!(period > 0 && growth >= 1)) {
    throw new Error(
      `cosineRestarts: period is ${period} and growth ${growth}; the period must be above 0 and growth at least 1`,
    );
  }
  return (step) => {
    let [begun, length] = [0, period];
    while (step >= begun + length) {
      begun += length;
      length *= growth;
    }
    return cosineAnnealing({ learningRate, steps: length, minimum })(step - begun);
  };
}

/** Rises in a straight line from `startFactor` of the rate to all of it, then follows the rate. */
export const warmup =
  ({
    learningRate,
    steps,
    startFactor = 0,
  }: {
    learningRate: LearningRate;
    steps: number;
    startFactor?: number;
  }): Schedule =>
  (step) => {
    const factor = startFactor + (1 - startFactor) * Math.min(step / steps, 1);
    return rateAt(learningRate, Math.max(0, step - steps) + 1) * factor;
  };
