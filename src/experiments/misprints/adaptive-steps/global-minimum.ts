import { descentPath } from '../../optimizers/descent.ts';
import type { RuleConfig } from '../../optimizers/rules.ts';
import type { Misprint } from '../misprint.ts';

const UPDATES = 2000;

/** Where a rule ends on x⁴ − 3x² + x, from 2. */
export const endOf = (optimizer: RuleConfig): number =>
  descentPath({ surface: 'doubleWell', start: [2], optimizer }, UPDATES).at(-1)!.place[0]!;

const rules: readonly (readonly [name: string, rule: RuleConfig])[] = [
  ['gradient descent, η = 0.05', { rule: 'gradientDescent', learningRate: 0.05 }],
  ['AdaGrad, η = 0.1', { rule: 'adagrad', learningRate: 0.1 }],
  ['AdaGrad, η = 0.5', { rule: 'adagrad', learningRate: 0.5 }],
  ['RMSProp, η = 0.01', { rule: 'rmsprop', learningRate: 0.01 }],
  ['Adadelta, η = 1', { rule: 'adadelta', learningRate: 1 }],
];

export const globalMinimum: Misprint = {
  id: 'R-21',
  name: 'towards the global minimum',
  label: 'wrong',
  source: 'A 2.4 and 2.5',
  printed: 'AdaGrad converges better towards the global minimum, where gradient descent finds a local one; RMSProp is to help where AdaGrad misses it.',
  right: 'They divide each coordinate’s step. The direction in each coordinate stays that of the slope: downhill, into the well they are in.',
  why: 'The original picture is a bowl stretched in one direction, with one minimum. There the rescaled path does point straighter at it, and that minimum is the global one.',
  run() {
    return {
      columns: ['rule', 'ends at'],
      rows: rules.map(([name, rule]) => [name, endOf(rule)]),
      sentence: 'The deep well is at −1.301, the shallow one at 1.131. From 2 all of them end in the shallow one.',
    };
  },
}; // biome-ignore format: words in one line
