import { cos, pow } from '../math/index.ts';
import { type LearningRate, rateAt, type Schedule } from './schedule.ts';

/** Where a schedule starts. */
interface Start {
  readonly learningRate: number;
}

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
