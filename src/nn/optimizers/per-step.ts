import { log } from '../math/index.ts';
import { powersOf } from '../math/pow.ts';
import { type Operand, perStep } from '../primitives/leaf.ts';
import { checkRate, type LearningRate, rateAt } from '../schedules/schedule.ts';
import type { Tensor } from '../tensor.ts';

/**
 * A function of the step as numbers of the graph. All parameters of a step share one, and a
 * recorded step computes it anew at each run.
 */
export function stepNumber(numberAt: (t: number) => number): (t: number) => Tensor {
  let last: { readonly t: number; readonly value: number; readonly number: Tensor } | null = null;
  return (t) => {
    const value = numberAt(t); // a schedule may have changed its mind since
    if (last?.t !== t || last.value !== value) last = { t, value, number: perStep(t, numberAt) };
    return last.number;
  };
}

/**
 * The learning rate at step `t`: a plain number if it never changes.
 *
 * @param what the rule, for the message
 * @throws if the rate is neither a finite number nor a schedule
 */
export function rateOf(what: string, rate: LearningRate): (t: number) => Operand {
  checkRate(what, rate);
  return typeof rate === 'number' ? () => rate : stepNumber((t) => rateAt(rate, t));
}

/** 1/(1 − βᵗ): what makes a running mean that began at 0 as large as what it is the mean of. */
export function biasCorrection(beta: number): (t: number) => Tensor {
  const power = powersOf(beta);
  // From here on βᵗ is less than half of what the last digit of 1 stands for.
  const settled = log(Number.EPSILON / 4) / log(beta);
  return stepNumber((t) => (t > settled ? 1 : 1 / (1 - power(t))));
}
