import { ladderOf } from '../../signals/ladder.ts';
import type { Weights } from '../../signals/starts.ts';
import type { Misprint } from '../misprint.ts';

const DEPTH = 10;

/** Length of each layer's weight gradient, from layer 1 on; one seed, 100 units to a layer. */
export function lengths(activation: 'tanh' | 'sigmoid', start: Weights): readonly number[] {
  const config = { activation, start, depth: DEPTH, width: 100, seed: 1, histograms: false };
  return ladderOf(config, 1).gradients[0]!;
}

const nets = [
  { name: 'tanh, Glorot', activation: 'tanh', start: 'glorot' },
  { name: 'sigmoid, Glorot', activation: 'sigmoid', start: 'glorot' },
  { name: 'sigmoid, 4 × Glorot', activation: 'sigmoid', start: 'fourGlorot' },
] as const;

const points = (all: readonly number[]) => all.map((length, i) => [i + 1, length] as const);

export const glorotForTheLogistic: Misprint = {
  id: 'R-10',
  name: 'solved, for the logistic too',
  label: 'over-claimed',
  source: 'B, Xavier initialization',
  printed:
    'With Xavier’s weights the vanishing gradient is no longer a problem; they suit tanh, the logistic and the sigmoid.',
  right:
    'The rule was derived for a slope of 1 at 0 and a mean of 0. Tanh has both. The sigmoid has a slope of ¼ and a mean of ½.',
  why: 'Both curves have the shape of an S and are often named together; and the drawings beside the sentence were of a network whose activation is not named.',
  run() {
    return {
      columns: ['ten layers before training', '‖g₁‖', '‖g₁₀‖', '‖g₁‖/‖g₁₀‖'],
      rows: nets.map(({ name, activation, start }) => {
        const found = lengths(activation, start);
        return [name, found[0]!, found.at(-1)!, found[0]! / found.at(-1)!];
      }),
      comparison: {
        x: 'layer',
        y: 'length of the weight gradient',
        scale: 'log',
        printedName: 'sigmoid, Glorot',
        rightName: 'tanh, Glorot',
        printed: points(lengths('sigmoid', 'glorot')),
        right: points(lengths('tanh', 'glorot')),
      },
      sentence:
        'With the same weights the tanh network keeps the length of its gradient, and the sigmoid network leaves about a millionth. Four times the weights make up for the slope of ¼ near 0 and still leave less than a hundredth.',
    };
  },
};
