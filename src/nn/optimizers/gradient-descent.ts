import type { LearningRate } from '../schedules/schedule.ts';
import { rateOf } from './per-step.ts';
import type { UpdateRule } from './update-rule.ts';

/** w ← w − η g */
export function gradientDescent({
  learningRate = 0.01,
}: {
  learningRate?: LearningRate;
} = {}): UpdateRule<null> {
  const rate = rateOf(learningRate);
  return {
    isReplayable: true,
    start: () => null,
    step: (w, gradient, _memory, t) => [w.sub(gradient.mul(rate(t))).detach(), null],
  };
}
