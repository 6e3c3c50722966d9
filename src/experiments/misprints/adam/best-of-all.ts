import { toldUnseen } from '../../optimizers/adam/unseen.ts';
import type { RuleConfig } from '../../optimizers/rules.ts';
import type { Cell, Misprint } from '../misprint.ts';
import { updatesTo } from './always-better.ts';

/** The best rates of each: on the valley, on Rosenbrock’s, and one that fits the examples. */
const lanes: readonly (readonly [
  name: string,
  rule: Omit<RuleConfig, 'learningRate'>,
  valley: number,
  rosenbrock: number,
  examples: number,
])[] = [
  ['gradient descent', { rule: 'gradientDescent' }, 0.01, 0.001, 0.1],
  ['momentum', { rule: 'momentum' }, 0.003, 0.003, 0.02],
  ['momentum, β = 81/121', { rule: 'momentum', momentum: 81 / 121 }, 4 / 121, 0.003, 0.1],
  ['Adam', { rule: 'adam' }, 1, 1, 0.01],
];

export const bestOfAll: Misprint = {
  id: 'R-79',
  name: 'better than any other',
  label: 'over-claimed',
  source: 'C and D, Adam',
  printed: 'Adam is called the most powerful optimiser of today, the default, and one that usually beats any other.',
  right: 'It is a good default. With every rule tuned, the order changes from problem to problem, and a network trained by momentum often does better on new data.',
  why: 'With rates taken from a library Adam does win most races: its step is about η whatever the slopes are, so one number fits many problems.',
  run() {
    return {
      columns: ['rule, at its best η', 'valley, updates', 'Rosenbrock, updates', 'wrong on seen examples', 'wrong on new ones'],
      rows: lanes.map(([name, rule, valley, rosenbrock, examples]): Cell[] => {
        const { seen, unseen } = toldUnseen({ ...rule, learningRate: examples }, 50, 1000, 1);
        return [
          name,
          updatesTo('valley', { ...rule, learningRate: valley }),
          updatesTo('rosenbrock', { ...rule, learningRate: rosenbrock }),
          seen,
          unseen,
        ];
      }),
      sentence:
        'Adam needs 151 updates on the valley and the best momentum 69. On the examples of Wilson and others all four fit what they have seen; on new ones Adam is wrong on one whole class, two in five.',
    };
  },
}; // biome-ignore format: words in one line
