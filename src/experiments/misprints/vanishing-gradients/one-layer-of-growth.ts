import { type Tensor, tensor } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

/** What a linear network makes of 1 when `hidden` layers hold 1.5 and the last one does too. */
function output(hidden: number): number {
  const weight = tensor([[1.5]]);
  let signal: Tensor = tensor([[1]]);
  for (let layer = 0; layer < hidden; layer++) signal = signal.matmul(weight);
  return signal.matmul(weight).item();
}

const depths = [2, 3, 10, 20, 50] as const;

export const oneLayerOfGrowth: Misprint = {
  id: 'R-08',
  name: 'one diagonal for all layers',
  label: 'misprint',
  source: 'B, exploding gradients, the linear network',
  printed: '$\\hat y = w^{[L]}\\,\\mathrm{diag}(1.5)\\,X$',
  right: '$\\hat y = W^{[L]}(1.5\\,I)^{L-1}X$',
  why: 'In a network of two layers both forms are the same, and the text beside the formula speaks of growth with the depth.',
  run() {
    const rows = depths.map((depth) => [`${depth} layers`, output(1), output(depth - 1)] as const);
    return {
      columns: ['all weights 1.5, input 1', 'as printed', 'with the power'],
      rows,
      comparison: {
        x: 'layers',
        y: 'output',
        scale: 'log',
        printedName: 'as printed',
        rightName: 'with the power',
        printed: depths.map((depth) => [depth, output(1)] as const),
        right: depths.map((depth) => [depth, output(depth - 1)] as const),
      },
      sentence:
        'As printed the output is 2.25 at every depth, because one diagonal stands for all of them. With the exponent it is 57.7 at ten layers and 6.38 × 10⁸ at fifty.',
    };
  },
};
