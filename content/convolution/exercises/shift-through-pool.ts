import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';
import type { Pooling } from '../../../src/experiments/convolution/pooling.ts';

interface Shift {
  readonly by: number;
  readonly pool: Pooling;
}

const frame = z.object({ error: z.number(), moved: z.number() });

export const shiftThroughPool = defineExercise<Shift>({
  id: 'convolution/shift-through-pool',
  version: 1,
  kind: 'predict',
  title: 'A shift goes through a pool',
  minutes: 3,
  points: 1,
  goals: ['shifts'],
  credit: 'practice',
  errata: ['R-66'],
  generate: (random) => ({
    by: random.pick([1, 2, 3, 4, 6]),
    pool: random.pick(['max', 'average'] as const),
  }),
  printed: { by: 2, pool: 'max' },
  verb: 'Shift',

  prompt: ({ by, pool }) => `
A picture of 8 × 8 random numbers goes through ${pool === 'max' ? 'a max-pool' : 'an average pool'} of 2 × 2 with stride 2. Then the picture is moved ${by} ${by === 1 ? 'pixel' : 'pixels'} to the right; what leaves on the right comes in on the left.

What becomes of the pooled map? Choose, then press **Shift**.`,

  ask: {
    form: 'range',
    options: [
      {
        id: 'stays',
        text: 'it stays as it was',
        reply: 'That would be invariance. It holds for one bright pixel that stays inside its cell. On noise every cell has something in it: what happens to the numbers that leave theirs?',
      },
      {
        id: 'half',
        text: ({ by }) => `it moves, by ${by === 1 ? 'half a place' : by === 2 ? '1 place' : `${by / 2} places`}`,
        reply: ({ by }) =>
          by % 2 === 0
            ? `Yes. Two pixels are one cell: a shift by ${by} moves whole cells, ${by / 2} of them, and every cell keeps its four numbers.`
            : `Two pixels are one cell, so a shift by ${by} is no whole number of cells. Which numbers share a cell afterwards?`,
      },
      {
        id: 'same',
        text: ({ by }) => `it moves, by ${by === 1 ? '1 place' : `${by} places`}`,
        reply: ({ by }) =>
          `The map has half as many places as the picture has pixels. How many of its places are ${by} ${by === 1 ? 'pixel' : 'pixels'} wide?`,
      },
      {
        id: 'other',
        text: 'it becomes another map, which no move makes of the old one',
        reply: ({ by }) =>
          by % 2 === 1
            ? 'Yes. Each cell gives two of its numbers away and gets two new ones: other numbers meet in each window.'
            : `For a shift by 1 that is so. Here ${by} pixels are whole cells. Which four numbers does each cell hold afterwards?`,
      },
    ],
  },
  runs: ({ by, pool }) => [
    {
      kind: 'run',
      experiment: 'shift-run',
      config: { picture: 'noise', by, seed: 20, map: pool },
      steps: 1,
    },
  ],
  reference: ({ by }, findings = []) => {
    const [finding] = findings;
    // Where nothing has run yet, what the run has always found.
    if (finding?.kind !== 'run') return by % 2 === 0 ? 'half' : 'other';
    const { error, moved } = frame.parse(finding.frame);
    if (error > 1e-9) return 'other';
    if (moved === 0) return 'stays';
    return moved * 2 === by ? 'half' : 'same';
  },

  otherwise: 'Write down which four numbers lie in a cell before the shift and after it. Are they the same four?',
  right: 'What decides is whether the shift is a whole number of strides.',
  hints: [
    'A cell of the pool is two pixels wide.',
    'If the shift is a whole number of cells, each cell keeps its company.',
    ({ by }) => `A shift of ${by} is ${by / 2} ${by === 2 ? 'cell' : 'cells'}.`,
  ],
  solution: ({ by }) => `
The windows stand at every second pixel. A shift by 2 carries the numbers of one window into the next, all four together: the map moves by 1, exactly, for both pools. A shift by an odd number tears every window apart.

Here the shift is ${by}: ${by % 2 === 0 ? `the map moves by ${by / 2}` : 'it becomes another map'}.

To check it, set the shift in <See figure="convolution#shift" />.`,
}); // biome-ignore format: replies in one line
