import { optimizers, type Tensor, type UpdateRule, zeros } from '../../../nn/index.ts';
import { follow } from '../../optimizers/adaptive/followed.ts';
import type { Misprint } from '../misprint.ts';

/** s ← s + g², w ← w − ηg/s. */
const printedRule: UpdateRule<{ s: Tensor }> = {
  start: (w) => ({ s: zeros(w.shape) }),
  step(w, gradient, memory) {
    const s = memory.s.add(gradient.square()).detach();
    return [w.sub(gradient.div(s)).detach(), { s }];
  },
};

const rules: readonly (readonly [name: string, rule: UpdateRule])[] = [
  ['divided by the sum, as printed', printedRule],
  ['AdaGrad: by the root of the sum', optimizers.adagrad({ learningRate: 1 })],
  ['RMSProp: by the root of a mean', optimizers.rmsprop({ learningRate: 1, rho: 0.9 })],
];

/** The hundredth step on a slope that stays, with η = 1. */
export const hundredthStep = (rule: UpdateRule, slope: number): number =>
  follow(
    rule,
    Array.from({ length: 100 }, () => slope),
  ).steps[99]!;

export const noRoot: Misprint = {
  id: 'R-114',
  name: 'no root, and one sum for both',
  label: 'misprint',
  source: 'E, optimisation strategies',
  printed: 'AdaGrad and RMSProp divide the learning rate by the historical sum of squared gradients.',
  right: 'Both divide by a root. Under it AdaGrad has the sum, RMSProp a mean that forgets.',
  why: 'A step of $g/s$ still falls where slopes are large, which is what the sentence wants to say. That it has the unit of 1/slope shows only when the loss is measured in another unit.',
  run() {
    const slopes = [0.01, 1, 100] as const;
    return {
      columns: ['rule', ...slopes.map((slope) => `step 100, slope ${slope}`)],
      rows: rules.map(([name, rule]) => [name, ...slopes.map((slope) => hundredthStep(rule, slope))]),
      sentence: 'Without the root a slope of 0.01 makes steps ten thousand times as long as a slope of 100. With it the size of the slope cancels; AdaGrad’s step has shrunk to a tenth, RMSProp’s has not.',
    };
  },
}; // biome-ignore format: words in one line
