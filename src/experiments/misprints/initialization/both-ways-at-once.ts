import { signalsOf } from '../../initialization/signal-race.ts';
import { overSeeds } from '../../signals/over-seeds.ts';
import type { Misprint } from '../misprint.ts';

const starts = ['lecun', 'lecunByFanOut', 'glorot'] as const;
const names = ['variance 1/fan-in', 'variance 1/fan-out', 'Glorot: 2/(fan-in + fan-out)'] as const;

export const bothWaysAtOnce: Misprint = {
  id: 'R-12',
  name: 'the solution to both problems',
  label: 'over-claimed',
  source: 'A 1.3, heading',
  printed: 'Glorot and He are the solution to vanishing and to exploding gradients.',
  right:
    'They set the first weights. Training moves them. And where layers differ in width, no variance keeps signal and gradient both.',
  why: 'In the square layers of every drawing both are kept at once, and what the weights do later is not in the drawing.',
  run() {
    const race = signalsOf(
      { activation: 'linear', shape: 'pyramid', depth: 6, starts, seed: 1, isBackward: true },
      4,
    );
    return {
      columns: [
        'linear layers, 784 to 16 units',
        'signal after six layers',
        'gradient after the way back',
      ],
      rows: race.map(({ sizes, deltas }, i) => [
        names[i]!,
        overSeeds(sizes).at(-1)!.mean,
        overSeeds(deltas)[0]!.mean,
      ]),
      sentence:
        'What keeps the signal lets the gradient fall to less than a fifth, what keeps the gradient lets the signal grow sevenfold, and Glorot’s rule shares the error out. Four seeds, before any training.',
    };
  },
};
