import { checkNumbers } from '../options.ts';
import type { LearningRate } from '../schedules/schedule.ts';
import type { Tensor } from '../tensor.ts';
import { rateOf } from './per-step.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { type UpdateRule, zerosLike } from './update-rule.ts';

interface MomentumOptions {
  readonly learningRate?: LearningRate;
  readonly momentum?: number;
}

/**
 * v ← βv + g, w ← w − ηv, as PyTorch has it. Keras keeps ηv in its memory instead, which
 * differs when the learning rate changes.
 */
export function momentum({
  learningRate = 0.01,
  momentum: beta = 0.9,
  ...others
}: MomentumOptions = {}): UpdateRule<{ v: Tensor }> {
  refuseUnknown('momentum', others, 'learningRate, momentum');
  checkNumbers('momentum', { momentum: beta });
  const rate = rateOf('momentum', learningRate);
  return {
    isReplayable: true,
    start: (w) => ({ v: zerosLike(w) }),
    step(w, gradient, memory, t) {
      const v = memory.v.mul(beta).add(gradient).detach();
      return [w.sub(v.mul(rate(t))).detach(), { v }];
    },
  };
}

/** v ← βv + g, w ← w − η(g + βv): momentum that looks one step ahead. */
export function nesterov({
  learningRate = 0.01,
  momentum: beta = 0.9,
  ...others
}: MomentumOptions = {}): UpdateRule<{ v: Tensor }> {
  refuseUnknown('nesterov', others, 'learningRate, momentum');
  checkNumbers('nesterov', { momentum: beta });
  const rate = rateOf('nesterov', learningRate);
  return {
    isReplayable: true,
    start: (w) => ({ v: zerosLike(w) }),
    step(w, gradient, memory, t) {
      const v = memory.v.mul(beta).add(gradient).detach();
      const ahead = gradient.add(v.mul(beta));
      return [w.sub(ahead.mul(rate(t))).detach(), { v }];
    },
  };
}
