import { type LearningRate, rateAt } from '../schedules/schedule.ts';
import type { UpdateRule } from './update-rule.ts';

/** w ← w − η g */
export function gradientDescent({
  learningRate = 0.01,
}: {
  learningRate?: LearningRate;
} = {}): UpdateRule<null> {
  return {
    start: () => null,
    step: (w, gradient, _memory, t) => [
      w.sub(gradient.mul(rateAt(learningRate, t))).detach(),
      null,
    ],
  };
}
