import { peakOf, settledAt, stepRatio } from '../../optimizers/adam/correction.ts';
import type { Misprint } from '../misprint.ts';

export const betaTwo: Misprint = {
  id: 'R-27',
  name: 'the recommended β₂',
  label: 'wrong',
  source: 'D, Adam, recommended numbers',
  printed: 'The paper is said to recommend 0.9 for $\\beta_1$, 0.99 for $\\beta_2$ and $10^{-8}$ for $\\epsilon$.',
  right: '$\\beta_2$ = 0.999, with a learning rate of 0.001; the other two are as printed. Keras takes $10^{-7}$ for $\\epsilon$.',
  why: 'One nine is missing, and 0.99 trains as well. It shows in how far back the squares are remembered, and in how long an uncorrected start lasts.',
  run() {
    return {
      columns: ['β₂', 'squares remembered', 'first uncorrected step, over corrected', 'largest', 'at update', 'within 1 % from'],
      rows: [0.99, 0.999].map((beta2) => {
        const betas = { beta1: 0.9, beta2 };
        const { t, ratio } = peakOf(betas);
        return [`${beta2}`, 1 / (1 - beta2), stepRatio(betas, 1), ratio, t, settledAt(betas)];
      }),
      sentence:
        'With 0.99 the first step is right without any correction, because √(1 − 0.99) is 1 − 0.9. With 0.999 it is 3.16 times too long.',
    };
  },
}; // biome-ignore format: words in one line
