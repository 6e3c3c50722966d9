import { classified } from '../../training/classifier.ts';
import type { Misprint } from '../misprint.ts';

const nets = [
  { name: 'no hidden unit: a linear model', hidden: [], weights: 'half' },
  { name: 'one hidden unit, weights 0.5', hidden: [1], weights: 'half' },
  { name: 'four hidden units, all 0.5', hidden: [4], weights: 'half' },
  { name: 'four hidden units, Glorot', hidden: [4], weights: 'glorot' },
] as const;

const optimizer = { rule: 'gradientDescent', learningRate: 0.5 } as const;

export const notLinear: Misprint = {
  id: 'R-50',
  name: 'a constant makes it linear',
  label: 'wrong',
  source: 'C, non-zero constant',
  printed:
    'With every weight and bias 1.5 all nodes behave alike, so the network is a linear model.',
  right:
    'All nodes of a layer behave alike, so the layer acts as one unit. One unit with an activation is not linear.',
  why: 'A layer that has lost its width looks as if it had lost its use, and the example that would tell a bent answer from a straight one is not drawn.',
  run() {
    return {
      columns: ['XOR, tanh, 5,000 updates', 'loss', 'right of 4'],
      rows: nets.map(({ name, hidden, weights }) => {
        const config = {
          task: 'xor',
          hidden,
          activation: 'tanh',
          weights,
          optimizer,
          seed: 1,
        } as const;
        const [end] = classified(config, [5000]);
        return [name, end!.loss, 4 * end!.accuracy];
      }),
      sentence:
        'A linear model stays at ln 2, with two of four right. Four equal units reach what one unit reaches, three of four: bent, and too narrow for XOR.',
    };
  },
};
