import { checkNumbers } from '../options.ts';
import { checkRate, type LearningRate, rateAt } from '../schedules/schedule.ts';
import type { Tensor } from '../tensor.ts';
import { biasCorrection, rateOf, stepNumber } from './per-step.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { type UpdateRule, zerosLike } from './update-rule.ts';

export interface AdamOptions {
  readonly learningRate?: LearningRate;
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
}

/** Running means of the gradient and of its square. */
interface Moments {
  readonly m: Tensor;
  readonly v: Tensor;
}

/**
 * m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − η m̂ / (√v̂ + ε), where the hat divides by 1 − βᵗ.
 * Keras adds its ε (1e-7) to √v before the hat is applied.
 *
 * @see Kingma & Ba, Adam: a method for stochastic optimization (2015), algorithm 1
 */
export function adam({
  learningRate = 1e-3,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  ...others
}: AdamOptions = {}): UpdateRule<Moments> {
  refuseUnknown('adam', others, 'learningRate, beta1, beta2, epsilon');
  checkRate('adam', learningRate);
  checkMoments('adam', { beta1, beta2, epsilon });
  return adamw({ learningRate, beta1, beta2, epsilon, weightDecay: 0 });
}

/**
 * Adam with decoupled weight decay: w ← w(1 − ηλ) before Adam's own step.
 *
 * @see Loshchilov & Hutter, Decoupled weight decay regularization (2019)
 */
export function adamw({
  learningRate = 1e-3,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  weightDecay = 0.01,
  ...others
}: AdamOptions & { readonly weightDecay?: number } = {}): UpdateRule<Moments> {
  refuseUnknown('adamw', others, 'learningRate, beta1, beta2, epsilon, weightDecay');
  checkMoments('adamw', { beta1, beta2, epsilon });
  checkNumbers('adamw', { weightDecay });
  const rate = rateOf('adamw', learningRate);
  const keep = stepNumber((t) => 1 - rateAt(learningRate, t) * weightDecay);
  // Multiplied by, since one division per step is enough.
  const mCorrection = biasCorrection(beta1);
  const vCorrection = biasCorrection(beta2);
  return {
    isReplayable: true,
    start: (w) => ({ m: zerosLike(w), v: zerosLike(w) }),
    step(w, gradient, memory, t) {
      const m = mix(memory.m, gradient, beta1);
      const v = mix(memory.v, gradient.square(), beta2);
      const mHat = m.mul(mCorrection(t));
      const vHat = v.mul(vCorrection(t));
      const decayed = weightDecay === 0 ? w : w.mul(keep(t));
      return [decayed.sub(mHat.mul(rate(t)).div(vHat.sqrt().add(epsilon))).detach(), { m, v }];
    },
  };
}

/** Refuses coefficients with which a running mean would forget nothing, or never be one. */
export function checkMoments(
  what: string,
  { beta1, beta2, epsilon }: { beta1: number; beta2: number; epsilon: number },
): void {
  checkNumbers(what, { beta1, beta2 }, { from: 0, below: 1 });
  checkNumbers(what, { epsilon }, { from: 0 });
}

/** A running mean: the fraction β of the old and 1 − β of the new. */
export const mix = (old: Tensor, fresh: Tensor, beta: number): Tensor =>
  old
    .mul(beta)
    .add(fresh.mul(1 - beta))
    .detach();
