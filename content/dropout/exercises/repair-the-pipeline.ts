import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';
import { onSeeds } from '../../../src/exercises/kinds/claims.ts';

/** Options by stage that are faults. */
type Faults = Readonly<Record<string, string>>;

const frame = z.object({ testLoss: z.number(), difference: z.number() });
type Result = z.infer<typeof frame>;

export const repairThePipeline = defineExercise<Faults, Result>({
  id: 'dropout/repair-the-pipeline',
  version: 2,
  kind: 'repair',
  title: 'Other answers every time',
  minutes: 5,
  points: 3,
  goals: ['scaling'],
  credit: 'practice',
  errata: ['R-51', 'R-52'],
  printed: { factor: 'rate', asked: 'masked' },
  experiment: 'dropout-pipeline',
  seeds: 3,
  seconds: 2,

  prompt: (faults) => `
A 2-32-32-1 network is trained on sixty points of two moons, with dropout of p = 0.8 after both hidden layers, 200 updates. ${Object.keys(faults).length === 1 ? 'One stage holds a fault.' : 'Both stages hold a fault.'}

Swap stages until two things hold: the test loss is at most 0.8 on 2 of 3 seeds, and on all three the same points asked twice get the same answers. **Run** shows one seed; **Check** trains on three others.`,

  stages: [
    {
      id: 'factor',
      label: 'in training, what is kept is divided by',
      sound: 'kept',
      options: [
        { id: 'kept', text: '$1 - p$' },
        {
          id: 'rate',
          text: '$p$',
          reply:
            'The test loss is several nats: answers are far too certain. With p = 0.8, how large are sums at test beside those of training?',
        },
        {
          id: 'nothing',
          text: 'nothing',
          reply:
            'The test loss is several nats: with all units on, each layer passes on five times what it did in training. Where could the five be taken out?',
        },
      ],
    },
    {
      id: 'asked',
      label: 'when the network is asked',
      sound: 'still',
      options: [
        { id: 'still', text: 'all units are on' },
        {
          id: 'masked',
          text: 'masks are drawn as in training',
          reply:
            'The same points get other answers when they are asked again. What is still drawn at random at that time?',
        },
      ],
    },
  ],
  faults: (faults) => faults,
  config: (_faults, settings, seed) => ({ factor: 'kept', asked: 'still', ...settings, seed }),
  steps: () => 20,
  read: (found) => frame.parse(found),
  claims: () => [
    onSeeds<Result>([2, 3], {
      id: 'loss',
      name: 'test loss, nats',
      bound: { atMost: 0.8 },
      near: 0.1,
      of: ({ testLoss }) => testLoss,
    }),
    onSeeds<Result>([3, 3], {
      id: 'same',
      name: 'difference of two askings, logits',
      bound: { atMost: 1e-9 },
      near: 0,
      of: ({ difference }) => difference,
    }),
  ],

  otherwise:
    'Both stages are as they should be, and the run still misses. Which of the two numbers fails?',
  right:
    'Yes. Each fault shows in a number of its own: a wrong factor in the loss, masks at test in the difference.',
  hints: [
    'Two numbers are shown. Ask what each fault would do to each of them.',
    'Masks that are still drawn give another answer every time, whatever the factor is.',
    'The mean of what training passes on should be the full activation: divide by the share that is kept.',
  ],
  solution: `
Inverted dropout divides what is kept by $1-p$, so that the mean of the masked activation is the activation itself. Then the network is asked with all units on and nothing is scaled.

Divided by $p$ = 0.8, training passes on a quarter of it; divided by nothing, a fifth. After two layers the logits at test are 16 or 25 times too large.

To check it, press **Run**: the difference is exactly 0. <See figure="dropout#scales" /> has the factors.`,
});
