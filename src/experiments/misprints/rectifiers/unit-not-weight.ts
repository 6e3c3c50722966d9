import { gradients, relu, type Tensor, tensor } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

/** Three examples through two ReLU units of which the second is dead, and their sum. */
export function weightGradients(): readonly (readonly [alive: number, dead: number])[] {
  const x = tensor([
    [1, 2],
    [2, 1],
    [0.5, 1],
  ]);
  const w = tensor([
    [0.5, -0.5],
    [0.25, -1],
  ]);
  const b = tensor([0.1, -0.2]);
  const loss = relu(x.matmul(w).add(b)).sum();
  const [dw, db] = gradients(loss, [w, b]) as [Tensor, Tensor]; // one gradient for each asked
  const [weights, biases] = [dw.dataSync(), db.dataSync()];
  return [
    [weights[0]!, weights[1]!],
    [weights[2]!, weights[3]!],
    [biases[0]!, biases[1]!],
  ];
}

const names = ['weight from input 1', 'weight from input 2', 'bias'] as const;

export const unitNotWeight: Misprint = {
  id: 'R-142',
  name: 'a dead weight',
  label: 'misprint',
  source: 'E, vanishing gradients',
  printed: 'A weight is dead.',
  right:
    'A unit is dead: all weights that lead into it, and its bias, have a gradient of 0 at the same time.',
  why: 'The weights are what stands still, so it is they who look dead. The switch that shuts them off belongs to the unit.',
  run() {
    return {
      columns: ['gradient of the', 'unit 1, on for some example', 'unit 2, on for none'],
      rows: weightGradients().map(([alive, dead], i) => [names[i]!, alive, dead]),
      sentence:
        'All three numbers of the second unit are exactly 0 together. None of them has a switch of its own.',
    };
  },
};
