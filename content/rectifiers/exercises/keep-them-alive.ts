import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';
import { onSeeds } from '../../../src/exercises/kinds/claims.ts';

const frame = z.object({ accuracy: z.number(), dead: z.array(z.number()) });
type Result = z.infer<typeof frame>;

const UPDATES = 100;

export const keepThemAlive = defineExercise<null, Result>({
  id: 'rectifiers/keep-them-alive',
  version: 2,
  kind: 'repair',
  title: 'Alive and right',
  minutes: 8,
  points: 4,
  goals: ['causes', 'choose'],
  credit: 'robust',
  errata: ['R-38'],
  printed: null,
  experiment: 'classifier',
  seeds: 5,
  seconds: 3,

  prompt: `
Two layers of 24 ReLU units are to learn two moons of 60 points in ${UPDATES} full-batch updates of gradient descent. Someone has followed a list of cures for dying units, and all of layer 2 is dead.

Swap stages until, on 3 of 5 seeds, at least 90 % of the points are right **and** at most 30 % of layer 2 is dead. **Run** shows one seed; **Check** trains on five others.`,

  stages: [
    {
      id: 'weights',
      label: 'weights',
      sound: 'he',
      options: [
        { id: 'he', text: '$N(0, 2/n)$, He’s' },
        {
          id: 'nearlyHalf',
          text: 'positive: 0.5 each, with differences of 0.0001',
          reply:
            'Every unit of layer 2 receives the same large positive sum, and one update throws them all below 0 together. How many different units does this layer have?',
        },
        {
          id: 'zeros',
          text: '0',
          reply:
            'All pre-activations are 0, and at 0 the slope of ReLU is taken as 0. Which examples turn a unit on?',
        },
      ],
    },
    {
      id: 'bias',
      label: 'hidden biases start at',
      sound: '0',
      options: [
        { id: '0', text: '0' },
        {
          id: '-1',
          text: '−1',
          reply:
            'The points are nearly all right, and half of layer 2 is dead. Was it dead before the first update?',
        },
        {
          id: '-2',
          text: '−2',
          reply:
            'Almost all of layer 2 is dead, and was so from the start. How large are the sums that −2 is added to?',
        },
      ],
    },
    {
      id: 'rate',
      label: 'learning rate η',
      sound: '1',
      options: [
        { id: '1', text: '1' },
        {
          id: '10',
          text: '10',
          reply:
            'Few units are dead at the start and nearly all of them at the end. Which stage decides how far the first update throws them?',
        },
        {
          id: '0.01',
          text: '0.01',
          reply: `Nothing dies, and ${UPDATES} updates are over before the moons are parted. Which of the two claims fails?`,
        },
      ],
    },
  ],
  faults: () => ({ weights: 'nearlyHalf', bias: '-1', rate: '0.01' }),
  config: (_none, { weights, bias, rate }, seed) => ({
    task: { moons: 60, noise: 0.2 },
    hidden: [24, 24],
    activation: 'relu',
    weights,
    hiddenBias: Number(bias),
    optimizer: { rule: 'gradientDescent', learningRate: Number(rate) },
    seed,
  }),
  steps: () => UPDATES,
  read: (found) => frame.parse(found),
  claims: () => [
    onSeeds<Result>([3, 5], {
      id: 'accuracy',
      name: 'share of points that are right',
      bound: { atLeast: 0.9 },
      near: 0.03,
      of: ({ accuracy }) => accuracy,
    }),
    onSeeds<Result>([3, 5], {
      id: 'dead',
      name: 'share of layer 2 that is dead',
      bound: { atMost: 0.3 },
      near: 0.06,
      of: ({ dead }) => dead[1] ?? 1,
    }),
  ],

  otherwise:
    'Look at which claim fails. Dead units point to weights, biases or a rate that is too high; a low accuracy alone to a rate that is too low. Which is it?',
  right:
    'Yes. Weights of both signs and biases of 0 let the units live at the start, and a rate that is neither 10 nor 0.01 lets them learn.',

  hints: [
    'Change one stage, press **Run**, and read both numbers. Some faults kill before training, some during it.',
    'Of a unit with positive weights, positive inputs and one update that is too long, not much is left. What did the weights of this chapter’s figures look like?',
    'With He’s weights and biases of 0 about a tenth of layer 2 is dead at the start. Then only the rate is left.',
  ],
  solution: `
He’s weights have both signs, so the units of a layer differ, and about half of the points turn each of them on. With positive weights all units of a layer answer alike; an update that is long for one is long for all.

Biases of −1 and −2 kill about half of layer 2, and nearly all of it, before the first update.

The rate decides the rest. At 10 the first updates throw the units out of reach; at 0.01 nothing dies, and ${UPDATES} updates are too few. At 1 both claims hold.

To check it, set <See figure="rectifiers#choice" /> to gradient descent and go through biases and rates.`,
});
