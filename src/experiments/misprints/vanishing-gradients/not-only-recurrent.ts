import { factorProduct } from '../../gradients/factor-product.ts';
import { ladderOf } from '../../signals/ladder.ts';
import type { Misprint } from '../misprint.ts';

/** First weight gradient over the last, tanh layers of 30 units with weights drawn from N(0, 1). */
export function feedForward(depth: number): number {
  const config = { depth, width: 30, activation: 'tanh', start: 'standard', seed: 1 } as const;
  const lengths = ladderOf({ ...config, histograms: false }, 1).gradients[0]!;
  return lengths[0]! / lengths.at(-1)!;
}

const recurrent = (factor: number) => factorProduct(factor, 50, 'float64').left.at(-1)!;

export const notOnlyRecurrent: Misprint = {
  id: 'R-09',
  name: 'a disease of recurrent networks',
  label: 'over-claimed',
  source: 'A 1.2',
  printed: 'Exploding gradients occur mainly in recurrent networks.',
  right:
    'In every deep network whose steps back stretch the gradient. A recurrent network is the classic case, because each step back uses the same matrix.',
  why: 'Where it was first studied, and where it is hardest to start away from: a feed-forward network can be given other weights in each layer, a recurrent one has only the one matrix.',
  run() {
    return {
      columns: ['network', 'steps back', 'gradient multiplied by'],
      rows: [
        ['recurrent, factor 0.9 each time', 50, recurrent(0.9)],
        ['recurrent, factor 1.1 each time', 50, recurrent(1.1)],
        ['10 tanh layers, weights N(0, 1)', 9, feedForward(10)],
        ['20 tanh layers, weights N(0, 1)', 19, feedForward(20)],
      ],
      sentence:
        'Nineteen layers without a loop stretch the gradient further than fifty turns of a loop with a factor of 1.1. One seed, 30 units to a layer.',
    };
  },
};
