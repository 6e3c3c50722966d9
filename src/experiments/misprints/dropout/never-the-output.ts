import type { Misprint } from '../misprint.ts';
import { ln2, smallRate, trainedSmall } from './small-net.ts';

const places = [
  ['nowhere', 'nowhere'],
  ['the last hidden layer', 'hidden'],
  ['the output', 'output'],
] as const;

export const neverTheOutput: Misprint = {
  id: 'R-70',
  name: 'begin with the last layer',
  label: 'over-claimed',
  source: 'C, dropout layers, note',
  printed: 'Start with dropout on the last layer only.',
  right: 'On the last **hidden** layer, never on the output: a dropped output answers ½, or 0, whatever the input.', // biome-ignore format: one line
  why: 'Who counts only hidden layers reads it rightly.',
  run() {
    return {
      columns: [
        'masks on',
        'answers of exactly ½ in training',
        'training loss under masks',
        'loss with all units on',
      ],
      rows: places.map(([name, masked]) => {
        const { undecided, lateLoss, loss } = trainedSmall({ masked });
        return [name, undecided, lateLoss, loss];
      }),
      sentence: `On the output half of all answers say nothing, and the training loss cannot fall below ½ ln 2 = ${(smallRate * ln2).toFixed(3)}. A 2-16-1 network, forty points, 300 updates, one seed.`,
    };
  },
};
