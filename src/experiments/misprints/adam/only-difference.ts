import { optimizers, tensor, tidy, type UpdateRule } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

const UPDATES = 100;
const rate = 0.1;

/** How far the last of a hundred updates moves a weight whose slope stays the same. */
export function lastStep(rule: UpdateRule, slope: number): number {
  return tidy(() => {
    let w = tensor(0);
    let memory = rule.start(w);
    let step = 0;
    for (let t = 1; t <= UPDATES; t++) {
      const before = w.item();
      [w, memory] = rule.step(w, tensor(slope), memory, t);
      step = before - w.item();
    }
    return step;
  });
}

export const onlyDifference: Misprint = {
  id: 'R-131',
  name: 'the only difference from momentum',
  label: 'wrong',
  source: 'D, Adam, text',
  printed: 'The one difference from the momentum formula is said to be the factor $1-\\beta_1$ in the place of the learning rate.',
  right: 'With that factor $m$ is a mean of slopes and no longer a step. The learning rate returns in the update, and there it is divided by $\\sqrt{\\hat v}$.',
  why: 'Line by line it is so: the two formulas of $m$ differ in one factor. What $m$ is used for stands two lines further down.',
  run() {
    return {
      columns: ['slope', 'momentum 0.9: last of 100 steps', 'Adam: last of 100 steps'],
      rows: [0.01, 1, 100].map((slope) => [
        `${slope}`,
        lastStep(optimizers.momentum({ learningRate: rate, momentum: 0.9 }), slope),
        lastStep(optimizers.adam({ learningRate: rate }), slope),
      ]),
      sentence:
        'At η = 0.1 momentum’s step is ten times ηg, whatever g is. Adam’s is η for every slope.',
    };
  },
}; // biome-ignore format: words in one line
