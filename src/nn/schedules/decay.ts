import { cos, pow } from '../math/index.ts';
import { checkNumbers, checkWhole } from '../options.ts';
import { checkRate, type LearningRate, rateAt, type Schedule } from './schedule.ts';

/** Where a schedule starts. Every schedule refuses what is no number, and a length that is none. */
interface Start {
  readonly learningRate: number;
}

/** The same learning rate at every step. */
export function constant({ learningRate }: Start): Schedule {
  checkNumbers('constant', { learningRate });
  return () => learningRate;
}

/** η γ^⌊step / stepSize⌋ */
export function stepDecay({
  learningRate,
  stepSize,
  gamma = 0.1,
}: Start & { stepSize: number; gamma?: number }): Schedule {
  checkNumbers('stepDecay', { learningRate, gamma });
  checkWhole('stepDecay', { stepSize });
  return (step) => learningRate * pow(gamma, Math.floor(step / stepSize));
}

/** η times γ once for each of the steps in `at` that has been reached. */
export function milestones({
  learningRate,
  at,
  gamma = 0.1,
}: Start & { at: readonly number[]; gamma?: number }): Schedule {
  checkNumbers('milestones', { learningRate, gamma });
  return (step) => learningRate * pow(gamma, at.filter((milestone) => step >= milestone).length);
}

/** η γ^step */
export function exponentialDecay({ learningRate, gamma }: Start & { gamma: number }): Schedule {
  checkNumbers('exponentialDecay', { learningRate, gamma });
  return (step) => learningRate * pow(gamma, step);
}

/** η / (1 + rate · step) */
export function inverseTime({ learningRate, rate }: Start & { rate: number }): Schedule {
  checkNumbers('inverseTime', { learningRate, rate });
  return (step) => learningRate / (1 + rate * step);
}

/** Half a cosine from η to the minimum in `steps` steps, and the minimum from then on. */
export function cosineAnnealing({
  learningRate,
  steps,
  minimum = 0,
}: Start & { steps: number; minimum?: number }): Schedule {
  checkNumbers('cosineAnnealing', { learningRate, minimum });
  checkNumbers('cosineAnnealing', { steps }, { from: 1 });
  return (step) => minimum + (learningRate - minimum) * halfCosine(step / steps);
}

/** From 1 to 0 along half a cosine while the share goes from 0 to 1; 0 from then on. */
const halfCosine = (share: number): number => (1 + cos(Math.PI * Math.min(share, 1))) / 2;

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
  checkNumbers('cosineRestarts', { learningRate, minimum });
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
    return minimum + (learningRate - minimum) * halfCosine((step - begun) / length);
  };
}

/** Rises in a straight line from `startFactor` of the rate to all of it, then follows the rate. */
export function warmup({
  learningRate,
  steps,
  startFactor = 0,
}: {
  learningRate: LearningRate;
  steps: number;
  startFactor?: number;
}): Schedule {
  checkRate('warmup', learningRate);
  checkNumbers('warmup', { startFactor });
  checkWhole('warmup', { steps });
  return (step) => {
    const factor = startFactor + (1 - startFactor) * Math.min(step / steps, 1);
    return rateAt(learningRate, Math.max(0, step - steps) + 1) * factor;
  };
}
