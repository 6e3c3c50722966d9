import { cos, pow } from '../math/index.ts';
import { refuseOthers } from '../options.ts';
import { type LearningRate, rateAt, type Schedule } from './schedule.ts';

/** Where a schedule starts. */
interface Start {
  readonly learningRate: number;
}

export function constant({ learningRate, ...others }: Start): Schedule {
  refuseOthers('constant', others, 'learningRate');
  return () => learningRate;
}

/** η γ^⌊step / stepSize⌋ */
export function stepDecay({
  learningRate,
  stepSize,
  gamma = 0.1,
  ...others
}: Start & { stepSize: number; gamma?: number }): Schedule {
  refuseOthers('stepDecay', others, 'learningRate, stepSize, gamma');
  return (step) => learningRate * pow(gamma, Math.floor(step / stepSize));
}

/** η γ^step */
export function exponentialDecay({
  learningRate,
  gamma,
  ...others
}: Start & { gamma: number }): Schedule {
  refuseOthers('exponentialDecay', others, 'learningRate, gamma');
  return (step) => learningRate * pow(gamma, step);
}

/** η / (1 + rate · step) */
export function inverseTime({ learningRate, rate, ...others }: Start & { rate: number }): Schedule {
  refuseOthers('inverseTime', others, 'learningRate, rate');
  return (step) => learningRate / (1 + rate * step);
}

/** Half a cosine from η to the minimum in `steps` steps, and the minimum from then on. */
export function cosineAnnealing({
  learningRate,
  steps,
  minimum = 0,
  ...others
}: Start & { steps: number; minimum?: number }): Schedule {
  refuseOthers('cosineAnnealing', others, 'learningRate, steps, minimum');
  return (step) => {
    const turn = Math.PI * Math.min(step / steps, 1);
    return minimum + ((learningRate - minimum) * (1 + cos(turn))) / 2;
  };
}

/** Rises in a straight line from `startFactor` of the rate to all of it, then follows the rate. */
export function warmup({
  learningRate,
  steps,
  startFactor = 0,
  ...others
}: {
  learningRate: LearningRate;
  steps: number;
  startFactor?: number;
}): Schedule {
  refuseOthers('warmup', others, 'learningRate, steps, startFactor');
  return (step) => {
    const factor = startFactor + (1 - startFactor) * Math.min(step / steps, 1);
    return rateAt(learningRate, Math.max(0, step - steps) + 1) * factor;
  };
}
