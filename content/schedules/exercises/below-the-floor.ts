import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';
import { onSeeds } from '../../../src/exercises/kinds/claims.ts';
import { halvingIn } from '../../../src/experiments/schedules/halving.ts';

const frame = z.array(z.object({ at100: z.number(), end: z.number() }));

interface Result {
  readonly end: number;
}

const most = 0.0012;

export const belowTheFloor = defineExercise<null, Result>({
  id: 'schedules/below-the-floor',
  version: 1,
  kind: 'target',
  title: 'Down to 0.0012',
  minutes: 8,
  points: 3,
  goals: ['decay'],
  credit: 'robust',
  printed: null,
  experiment: 'schedule-bench',
  seeds: 1,
  seconds: 1,

  prompt: `
The bowl is ½(x² + 10y²) from (10, 1), with noise of variance 1 on each slope, for 1,000 updates. What counts is the **expected** height, averaged over the last 50 updates: it is computed, so a lucky run helps nobody.

Bring it to at most ${most}. **Run** shows a schedule; **Check** runs it again.`,

  knobs: [
    {
      kind: 'pick',
      id: 'kind',
      label: 'schedule',
      options: [
        { id: 'constant', text: 'constant' },
        { id: 'step', text: 'halved at once' },
        { id: 'exponential', text: 'a little each update' },
        { id: 'inverse', text: 'inverse time' },
        { id: 'cosine', text: 'cosine to 0' },
      ],
      start: 'cosine',
    },
    { kind: 'number', id: 'rate', label: 'first rate η₀', low: 0.001, high: 0.19, isLog: true, start: 0.1 },
    { kind: 'number', id: 'halving', label: 'updates until η has halved (the cosine and a constant ignore it)', low: 10, high: 1000, isLog: true, isWhole: true, start: 500 },
  ],
  locked: [
    { name: 'bowl', text: '½(x² + 10y²), noise of variance 1' },
    { name: 'start', text: '(10, 1)' },
    { name: 'budget', text: '1,000 updates' },
  ],
  config: (_none, { kind, rate, halving }) => ({
    lanes: [halvingIn(String(kind), Number(rate), Number(halving))],
    momentum: 0,
  }),
  steps: () => 1,
  read: (found) => ({ end: frame.parse(found)[0]?.end ?? Number.NaN }),
  claims: () => [
    onSeeds<Result>([1, 1], {
      id: 'end',
      name: 'expected height, last 50 updates',
      bound: { atMost: most },
      near: 0.0004,
      of: ({ end }) => end,
    }),
  ],
  reference: () => ({ kind: 'step', rate: 0.1, halving: 100 }),

  misses: [
    {
      id: 'cosine',
      example: { kind: 'cosine', rate: 0.1, halving: 500 },
      fits: ({ kind }) => kind === 'cosine',
      feedback:
        'The cosine’s last rates are small enough and come too late: half of its updates are made above half of η₀. Which schedule is small earlier?',
    },
    {
      id: 'constant',
      example: { kind: 'constant', rate: 0.01, halving: 500 },
      fits: ({ kind }) => kind === 'constant',
      feedback:
        'A constant rate ends on its floor, about η/2 here. A floor of 0.0012 asks for η near 0.0024, and at that rate 1,000 updates do not bring the start down. What must change on the way?',
    },
    {
      id: 'inverse',
      example: { kind: 'inverse', rate: 0.1, halving: 100 },
      fits: ({ kind }) => kind === 'inverse',
      feedback:
        'Inverse time halves ever more slowly: after the first halving it takes twice as long to the next but one. At the end its rate is still too large, or it was too small at the beginning. Which schedule keeps its pace?',
    },
    {
      id: 'too-soon',
      example: { kind: 'step', rate: 0.1, halving: 20 },
      fits: ({ halving }) => Number(halving) < 70,
      feedback:
        'The rate is so small so soon that the flat direction has not come down. By the time η has halved a few times, 1 − η is nearly 1. How long does x need from 10?',
    },
    {
      id: 'too-late',
      example: { kind: 'exponential', rate: 0.1, halving: 400 },
      fits: ({ halving }) => Number(halving) > 200,
      feedback:
        'At the end the rate has halved only a few times, and its floor is still above the target. How many halvings lead from 0.1 to about 0.001?',
    },
  ],
  near: 'Close. The end trades two things: a rate small enough, and updates left at it.',
  otherwise:
    'Compare with the floor of the last rate: about η/2. If you are far above it, the rate became small too late or too early. Which of the two?',
  right:
    'Yes. Seven to twelve halvings in 1,000 updates make the rate small enough, and leave time at each of its values for the height to follow.',

  hints: [
    'The floor of a small rate is about η/2. Which rate has a floor below 0.0012?',
    'Get from 0.1 to about 0.001 in seven halvings, and leave some updates at the end.',
    'Take the schedule that is halved at once, or a little each update, with about a hundred updates to a halving.',
  ],
  solution: `
A floor of 0.0012 belongs to a rate of about 0.0024. The run has to arrive there with updates left, because at that rate the flat direction loses only a quarter of a per cent per update.

From 0.1, a halving every 100 updates passes 0.0024 at update 600, and the expected height over the last 50 updates is 0.00108. × 0.995 in each update halves every 138 and gives 0.00107. The cosine to 0 gives 0.00225.

To check it, play <See figure="schedules#ways" /> and choose each of the three.`,
}); // biome-ignore format: knobs in one line
