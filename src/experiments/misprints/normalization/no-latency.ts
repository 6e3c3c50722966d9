import { linear, random, tensor } from '../../../nn/index.ts';
import { fold, someLayer, unfolded } from '../../normalization/folding.ts';
import type { Misprint } from '../misprint.ts';

/** Largest difference between two layers and the one that they are folded into. */
export function apart(): number {
  const source = random(1);
  const layer = someLayer(source);
  const x = tensor(Array.from({ length: 100 }, () => [2 + source.normal(), 3 * source.normal()]));
  const { weights, bias } = fold(layer);
  return linear(x, weights, bias).sub(unfolded(x, layer)).abs().max().item();
}

const [INPUTS, UNITS] = [2, 3];

export const noLatency: Misprint = {
  id: 'R-62',
  name: 'slower predictions',
  label: 'omitted',
  source: 'B, drawbacks of batch normalisation',
  printed: 'Batch normalisation makes predictions slower.',
  right:
    "Only if it is left as it was trained. In inference it folds into the linear layer before it: $W' = W\\gamma/\\sqrt{\\sigma^2 + \\epsilon}$.",
  why: 'It is true of the network as it stands in the code of the training.',
  run() {
    return {
      columns: ['layer', 'multiplications per example', 'largest difference of the answers'],
      rows: [
        ['linear, then batch norm', INPUTS * UNITS + 2 * UNITS, 0],
        ['folded', INPUTS * UNITS, apart()],
      ],
      sentence:
        'The folded layer has the work of a plain one and the answers of both, to rounding. 100 examples.',
    };
  },
};
