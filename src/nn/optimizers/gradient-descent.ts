import type { LearningRate } from '../schedules/schedule.ts';
import { rateOf } from './per-step.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import type { UpdateRule } from './update-rule.ts';

/** w ← w − η g */
export function gradientDescent({
  learningRate = 0.01,
  ...others
}: {
  learningRate?: LearningRate;
} = {}): UpdateRule<null> {
  refuseUnknown('gradientDescent', others, 'learningRate');
  const rate = rateOf('gradientDescent', learningRate);
  return {
    isReplayable: true,
    start: () => null,
    step: (w, gradient, _memory, t) => [w.sub(gradient.mul(rate(t))).detach(), null],
  };
}
