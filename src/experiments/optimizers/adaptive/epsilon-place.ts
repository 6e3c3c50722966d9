import { optimizers, type Tensor, type UpdateRule, zeros } from '../../../nn/index.ts';
import { follow } from './followed.ts';

/** Where a text of AdaGrad has ε: added to the root, or under it. */
export const epsilonPlaces = ['outside', 'inside'] as const;
export type EpsilonPlace = (typeof epsilonPlaces)[number];

/** s ← s + g², w ← w − ηg/√(s + ε): AdaGrad as sources A and D have it. */
const adagradInside = (learningRate: number, epsilon: number): UpdateRule<{ s: Tensor }> => ({
  start: (w) => ({ s: zeros(w.shape) }),
  step(w, gradient, memory) {
    const s = memory.s.add(gradient.square()).detach();
    return [w.sub(gradient.mul(learningRate).div(s.add(epsilon).sqrt())).detach(), { s }];
  },
});

/** The first step over the learning rate: 1 wherever ε does not matter. */
export function firstStep(place: EpsilonPlace, slope: number, epsilon: number): number {
  const rule: UpdateRule =
    place === 'outside'
      ? optimizers.adagrad({ learningRate: 1, epsilon })
      : adagradInside(1, epsilon);
  return follow(rule, [slope]).steps[0]!;
}
