import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';
import { budget, onSeeds } from '../../../src/exercises/kinds/claims.ts';

const frame = z.object({ test: z.number() });
type Result = z.infer<typeof frame>;

const [maps, most] = [4, 120];
const parameters = (kernel: number) => (kernel * kernel + 1) * maps + (maps + 1) * 2;

export const otherSide = defineExercise<null, Result>({
  id: 'convolution/other-side',
  version: 2,
  kind: 'target',
  title: 'What the kernel never met',
  minutes: 6,
  points: 3,
  goals: ['sharing', 'sizes'],
  credit: 'robust',
  printed: null,
  experiment: 'bars-kernel',
  seeds: 3,
  seconds: 3,

  prompt: `
A net of ${maps} kernels keeps the largest number of each map and tells upright bars from lying ones. It learns from 60 pictures with bars on the left and is tested on bars on the right. With kernels of 7 × 7 it gets little more than half of them right, although its weights are shared by all places.

Bring it to 95 % on 2 of 3 seeds, with at most ${most} parameters. **Run** shows one seed. **Check** trains on three others.`,

  knobs: [
    {
      kind: 'pick',
      id: 'kernel',
      label: 'kernel',
      options: [1, 3, 5, 7].map((f) => ({ id: `${f}`, text: `${f} × ${f}, ${parameters(f)} parameters` })),
      start: '7',
    },
    { kind: 'number', id: 'padding', label: 'zeros on each side', low: 0, high: 3, isWhole: true, start: 0 },
  ],
  locked: [
    { name: 'data', text: 'bars of 5 pixels in 12 × 12, centres in columns 2 and 3; tested with centres in columns 8 and 9' },
    { name: 'training', text: 'Adam, η = 0.02, 60 updates on all pictures' },
  ],
  config: (_none, { kernel, padding }, seed) => ({ kernel: Number(kernel), padding: Number(padding), maps, seed }),
  steps: () => 6,
  read: (found) => frame.parse(found),
  claims: () => [
    onSeeds<Result>([2, 3], {
      id: 'test',
      name: 'right on the other side',
      bound: { atLeast: 0.95 },
      near: 0.05,
      of: ({ test }) => test,
    }),
    budget<Result>({
      id: 'parameters',
      name: 'parameters',
      bound: { atMost: most },
      near: 0,
      of: ({ kernel }) => parameters(Number(kernel)),
    }),
  ],
  reference: () => ({ kernel: '3', padding: 0 }),

  misses: [
    {
      id: 'blind',
      example: { kernel: '1', padding: 0 },
      fits: ({ kernel }) => kernel === '1',
      feedback: 'A window of one pixel sees how bright it is, and a bar has as many bright pixels lying as upright. How many pixels does it take to see a direction?',
    },
    {
      id: 'expensive',
      example: { kernel: '7', padding: 3 },
      fits: ({ kernel, padding }) => kernel === '7' && Number(padding) > 0,
      feedback: 'With zeros beside it the large kernel reads both sides. Its parameters are over the budget. Which kernel sees a direction with fewer?',
    },
    {
      id: 'untrained',
      example: { kernel: '7', padding: 0 },
      fits: ({ padding, kernel }) => Number(padding) === 0 && Number(kernel) >= 5,
      feedback: 'Without zeros the last columns of the kernel cannot be laid on an upright bar at the left edge. What did they learn about upright bars, and what do they meet on the right?',
    },
  ],
  near: 'Nearly. Is there still a column of the kernel that no upright bar on the left can come under?',
  otherwise: 'Which columns of the kernel can come to lie on an upright bar in column 2, and which on one in column 9?',
  right:
    'Yes. Upright bars have now come under every column of the kernel in training, so none of them meets something new on the other side.',
  hints: [
    'Shared weights help only where they were trained. Slide the window to the left edge in your mind.',
    'A window of 7 without padding begins at column 0 at the earliest: an upright bar in column 3 lies under its columns 0 to 3.',
    'Either let the window out over zeros, or make it small enough to pass over the bar.',
  ],
  solution: `
Without padding a window of 7 begins at column 0 or later, and at column 5 at the latest. Upright bars on the left, in columns 2 and 3, come under its columns 0 to 3. On the right, in columns 8 and 9, they come under its columns 3 to 6. Of these only one has met an upright bar before.

A kernel of 3 slides over the bars with all of its columns, and so does one of 5 with zeros beside the picture. Both fit the budget.

To check it, train <See figure="convolution#bars" /> with padding 0 and 2.`,
}); // biome-ignore format: knobs in one line
