import { deadUnitsAfter } from '../../rectifiers/dead-units.ts';
import type { Rectifier } from '../../rectifiers/rectifier-net.ts';
import type { Misprint } from '../misprint.ts';

const rectifiers: readonly (readonly [Rectifier, string])[] = [
  ['relu', 'ReLU'],
  ['leakyRelu', 'leaky ReLU'],
];

/** Units of layer 2 before training with biases of −1, one seed: never above 0, and dead. */
export function counts(rectifier: Rectifier): readonly [silent: number, dead: number] {
  const { units } = deadUnitsAfter(
    {
      rectifier,
      rule: 'gradientDescent',
      learningRate: 1,
      bias: -1,
      shift: 0,
      seed: 1,
      repeats: 1,
    },
    0,
  );
  const second = units[1]!;
  return [
    second.filter(({ on }) => on === 0).length,
    second.filter(({ learns }) => !learns).length,
  ];
}

export const whichProblem: Misprint = {
  id: 'R-40',
  name: 'the “leaky ReLU problem”',
  label: 'misprint',
  source: 'C, leaky ReLU',
  printed: 'Leaky ReLU solves the leaky ReLU problem.',
  right: 'Leaky ReLU solves the dying ReLU problem. The formula beside the sentence is right.',
  why: 'The name of the cure stands where the name of the disease should, and a reader who knows the subject reads the right word.',
  run() {
    return {
      columns: ['64 units, biases −1', 'never above 0', 'dead: no gradient'],
      rows: rectifiers.map(([rectifier, name]) => [name, ...counts(rectifier)]),
      sentence:
        'Units of both kinds are below 0 for all 200 points. With ReLU every one of those is dead; with leaky ReLU none is, because its slope is 0.01 there.',
    };
  },
};
