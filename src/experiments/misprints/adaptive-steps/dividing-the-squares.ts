import { optimizers, type Tensor, type UpdateRule, zeros } from '../../../nn/index.ts';
import { follow } from '../../optimizers/adaptive/followed.ts';
import type { Misprint } from '../misprint.ts';

const FACTOR = 100;

/** To the letter: the rate is the accumulated squares divided by a factor. */
const printedRule: UpdateRule<{ s: Tensor }> = {
  start: (w) => ({ s: zeros(w.shape) }),
  step(w, gradient, memory) {
    const s = memory.s.add(gradient.square()).detach();
    return [w.sub(gradient.mul(s.div(FACTOR))).detach(), { s }];
  },
};

/** What a slope of 2 that stays is multiplied by, update by update. */
export const ratesOf = (rule: UpdateRule): readonly number[] =>
  follow(
    rule,
    Array.from({ length: 100 }, () => 2),
  ).steps.map((step) => step / 2);

export const dividingTheSquares: Misprint = {
  id: 'R-23',
  name: 'what is divided by what',
  label: 'misprint',
  source: 'B, adaptive rates',
  printed: 'The learning rate is obtained by dividing the accumulated squared gradients by a factor.',
  right: 'The learning rate is divided by the root of the accumulated squares.',
  why: 'Both sentences have the same four nouns. The formula on the next slide has the division the right way round.',
  run() {
    const printed = ratesOf(printedRule);
    const right = ratesOf(optimizers.adagrad({ learningRate: 1 }));
    return {
      columns: ['update', 'squares over 100', '1 over their root'],
      rows: [1, 4, 25, 100].map((t) => [`${t}`, printed[t - 1]!, right[t - 1]!]),
      sentence: 'On a slope of 2 that stays, the printed rate grows with every update and the right one falls as 1/√t.',
    };
  },
}; // biome-ignore format: words in one line
