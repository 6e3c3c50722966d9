import { scaledBy } from '../../dropout/scaling-rules.ts';
import type { Misprint } from '../misprint.ts';

const rates = [0.2, 0.5, 0.8] as const;

/** The seed of the figure on scaling. */
const seed = 669;

export const nothingIsScaled: Misprint = {
  id: 'R-52',
  name: 'no rescaling after training',
  label: 'omitted',
  source: 'A 3.2',
  printed: 'After training no neuron is dropped any more. Nothing else is said to change.',
  right:
    'With all units on, a sum is 1/(1 − p) times what training saw on average. Multiply the weights by 1 − p at test, or divide by it in training.',
  why: 'The sentence is true, and in a library that divides in training it is also complete.',
  run() {
    return {
      columns: ['p', 'mean in training', 'answer, nothing scaled', 'answer over mean'],
      rows: rates.map((rate) => {
        const { training, test, ratio } = scaledBy({ rate, seed }).find(({ rule }) => rule === 'sourceA')!; // biome-ignore format: one line
        return [`${rate}`, training, test, ratio];
      }),
      sentence:
        'The next layer was trained on sums that are smaller by 1 − p. At p = 0.8 it is given five times as much. One layer of fifty units, computed exactly.',
    };
  },
};
