import { type Tensor, tensor } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

const x = tensor([[1, -2, 0.5]]);
const w = tensor([[0.8], [-0.6], [1.5]]);

const layers: readonly { readonly name: string; readonly of: () => Tensor }[] = [
  { name: 'the signal passes: tanh(x w)', of: () => x.matmul(w).tanh() },
  { name: 'the weights pass: x tanh(w)', of: () => x.matmul(w.tanh()) },
];

export const signalsPass: Misprint = {
  id: 'R-112',
  name: 'weights that pass through activations',
  label: 'misprint',
  source: 'E, weight initialization',
  printed: 'Weights are passed through multiple activation functions.',
  right: 'Signals are. Weights scale them on the way to the next activation.',
  why: 'Both are “in” the layer, and what is squeezed towards 0 is there when one looks.',
  run() {
    return {
      columns: ['x = (1, −2, 0.5), w = (0.8, −0.6, 1.5)', 'output', 'with weights twice as large'],
      rows: layers.map(({ name, of }, i) => {
        const twice = i === 0 ? x.matmul(w.mul(2)).tanh() : x.matmul(w.mul(2).tanh());
        return [name, of().item(), twice.item()];
      }),
      sentence:
        'One of the two stays below 1 whatever the weights. It is the signal that the activation holds down; the weights decide where on the curve it lands.',
    };
  },
};
