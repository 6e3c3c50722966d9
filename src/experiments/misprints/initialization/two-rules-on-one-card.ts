import { type Rule, varianceOf } from '../../initialization/rules.ts';
import type { Misprint } from '../misprint.ts';

const layers = [
  [100, 100],
  [784, 512],
  [512, 10],
] as const;
const rules: readonly Rule[] = ['lecun', 'glorot', 'he'];

export const twoRulesOnOneCard: Misprint = {
  id: 'R-67',
  name: 'two rules on one card',
  label: 'wrong',
  source: 'C, Xavier/Glorot',
  printed: 'Xavier, normal: $\\sqrt{1/n}$. Xavier, uniform: $\\sqrt{6/(m+n)}$.',
  right:
    'Glorot’s variance is 2/(fan-in + fan-out) in both forms. $\\sqrt{1/\\text{fan-in}}$ is LeCun’s. They agree where a layer is square.',
  why: 'In a square layer the two forms have the same variance, and the layers that are drawn are square.',
  run() {
    return {
      columns: [
        'layer',
        'normal as printed: 1/fan-in',
        'uniform as printed: Glorot',
        'He: 2/fan-in',
      ],
      rows: layers.map(([fanIn, fanOut]) => [
        `${fanIn} → ${fanOut}`,
        ...rules.map((rule) => varianceOf[rule]({ fanIn, fanOut })),
      ]),
      sentence:
        'Variances of one layer’s weights. From 512 to 10 units the two forms on the card differ by a factor of two, and the second is nearly He’s.',
    };
  },
};
