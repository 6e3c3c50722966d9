import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';
import { budget, onSeeds } from '../../../src/exercises/kinds/claims.ts';

const frame = z.object({ lossByRunning: z.number() });
type Result = z.infer<typeof frame>;

const UPDATES = 30;
const MOST = 1000;

const batches = [2, 8, 32, 64].map((size) => ({ id: `${size}`, text: `${size} examples` }));
const momenta = [
  { id: '0.01', text: '0.01 (Keras: 0.99)' },
  { id: '0.1', text: '0.1 (Keras: 0.9)' },
  { id: '0.5', text: '0.5 (Keras: 0.5)' },
];

export const bothModes = defineExercise<null, Result>({
  id: 'normalization/both-modes',
  version: 1,
  kind: 'target',
  title: 'Ready after thirty updates',
  minutes: 6,
  points: 3,
  goals: ['inference'],
  credit: 'robust',
  printed: null,
  experiment: 'inference-gap',
  seeds: 5,
  seconds: 3,

  prompt: `
A network with two normalised layers learns the spiral for only ${UPDATES} updates and is then asked in inference mode, by its running statistics.

Choose the batch and the momentum so that its loss there is at most 0.65 on 4 of 5 seeds, with at most ${MOST.toLocaleString('en-GB')} training examples seen. **Run** shows one seed. **Check** trains on five others.`,

  knobs: [
    { kind: 'pick', id: 'batch', label: 'batch', options: batches, start: '8' },
    {
      kind: 'pick',
      id: 'momentum',
      label: 'momentum, as PyTorch writes it',
      options: momenta,
      start: '0.01',
    },
  ],
  locked: [
    { name: 'network', text: 'two layers of 32 ReLU units, batch norm in each, η = 0.1' },
    { name: 'data', text: 'three spiral arms, 300 points' },
  ],
  config: (_none, { batch, momentum }, seed) => ({
    batch: Number(batch),
    momentum: Number(momentum),
    seed,
  }),
  steps: () => UPDATES / 5,
  read: (found) => frame.parse(found),
  claims: () => [
    onSeeds<Result>([4, 5], {
      id: 'loss',
      name: 'loss in inference mode, nats',
      bound: { atMost: 0.65 },
      near: 0.04,
      of: ({ lossByRunning }) => lossByRunning,
    }),
    budget<Result>({
      id: 'examples',
      name: 'examples seen',
      bound: { atMost: MOST },
      near: 40,
      of: ({ batch }) => UPDATES * Number(batch),
    }),
  ],
  reference: () => ({ batch: '32', momentum: '0.5' }),

  misses: [
    {
      id: 'slow',
      example: { batch: '32', momentum: '0.01' },
      fits: ({ batch, momentum }) => batch === '32' && momentum === '0.01',
      feedback:
        'The weights have learned, and the running statistics have not arrived: with 0.01 they still hold 74 % of their start after 30 updates. Which momentum forgets its start sooner?',
    },
    {
      id: 'expensive',
      example: { batch: '64', momentum: '0.5' },
      fits: ({ batch }) => batch === '64',
      feedback:
        'Thirty batches of 64 are 1,920 examples. What is the largest batch that the budget allows?',
    },
    {
      id: 'small',
      example: { batch: '8', momentum: '0.1' },
      fits: ({ batch }) => batch === '8' || batch === '2',
      feedback:
        'A mean of few examples is a noisy one, and each update is made with it. The budget is not used up. Which knob uses it?',
    },
  ],
  near: 'The loss is close to 0.65. Which of the two knobs still leaves something unused?',
  otherwise:
    'Two things must be ready: the weights, and the statistics they are used with. Which of your knobs holds one of them back?',
  right:
    'Yes. The statistics have forgotten where they began, and the batch is as large as the budget allows.',

  hints: [
    'After 30 updates a share of the starting value is left in the running statistics. How large is it?',
    'With momentum 0.01 that share is 0.99³⁰ = 0.74, with 0.1 it is 0.9³⁰ = 0.04.',
    'The budget allows 33 examples to a batch.',
  ],
  solution: `
The running statistics begin at mean 0 and variance 1. With momentum 0.01 they still hold 74 % of that after 30 updates, so the network is asked with statistics of another network. With 0.1 it is 4 %, with 0.5 nothing.

Thirty batches may have 33 examples each: 32. Smaller ones spend less of the budget and learn from noisier statistics.

To check it, set <See figure="normalization#gap" /> to batches of 32 and step to update 30 with both momenta.`,
});
