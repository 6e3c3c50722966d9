import { deadUnitsAfter, updates, updatesPerStep } from '../../rectifiers/dead-units.ts';
import type { Misprint } from '../misprint.ts';

const biases = [-2, -1, 0, 0.001, 0.1, 1] as const;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length; // biome-ignore format: one line

/** Shares of dead units in layer 2 over three seeds, before and after training with gradient descent at 1. */
export function deadBy(bias: number): readonly [before: number, after: number] {
  const config = {
    rectifier: 'relu',
    rule: 'gradientDescent',
    learningRate: 1,
    bias,
    shift: 0,
    seed: 0,
    repeats: 3,
  } as const;
  const second = (steps: number) =>
    mean(deadUnitsAfter(config, steps).nets.map(({ dead }) => dead[1]!));
  return [second(0), second(updates / updatesPerStep)];
}

export const smallPositiveBias: Misprint = {
  id: 'R-38',
  name: 'biases of 0.001 and positive weights',
  label: 'over-claimed',
  source: 'C, cures for a dying ReLU',
  printed:
    'Positive weights, or a small positive bias such as 0.001, keep units from dying; the bias is said to be proved.',
  right:
    'There is no such proof that is accepted. A bias of +0.1 changes little, a negative one kills. Positive weights give all signals one sign and let them grow from layer to layer.',
  why: 'A bias above 0 does move every unit the right way. How far it must move is a question of scale: pre-activations of a He layer have a standard deviation near 1, and 0.001 is a thousandth of that.',
  run() {
    return {
      columns: [
        'hidden biases start at',
        'dead in layer 2, at the start',
        'after 300 updates, η = 1',
      ],
      rows: biases.map((bias) => [String(bias).replace('-', '−'), ...deadBy(bias)]),
      sentence:
        'At 0.001 the counts are those at 0. At the start +0.1 saves a few units in a hundred, and after training no more are alive than at 0. With +1 none is saved for long: three quarters die during training. Mean of three seeds, 2-64-64-1, two moons.',
    };
  },
};
