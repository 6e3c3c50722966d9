import * as z from 'zod/mini';
import { defineExercise } from '../../../../src/exercises/define.ts';
import { onSeeds } from '../../../../src/exercises/kinds/claims.ts';
import { soundPass } from '../../../../src/experiments/training/hand-backward.ts';

/** Options by stage that are faults. */
type Faults = Readonly<Record<string, string>>;

const frame = z.object({ loss: z.number(), gradientError: z.number() });
type Result = z.infer<typeof frame>;

const single: readonly (readonly [stage: string, option: string])[] = [
  ['error', 'y-a'],
  ['examples', 'sum'],
  ['slope', 'none'],
  ['slope', 'sigmoid'],
  ['order', 'during'],
  ['stored', 'kept'],
];

export const fallingLoss = defineExercise<Faults, Result>({
  id: 'backpropagation/falling-loss',
  version: 1,
  kind: 'repair',
  title: 'The loss falls, the gradient is wrong',
  minutes: 8,
  points: 3,
  goals: ['derive'],
  credit: 'practice',
  errata: ['R-101'],
  generate: (random) => {
    const first = random.pick(single);
    const second = random.pick(single.filter(([stage]) => stage !== first[0]));
    return Object.fromEntries(random.uniform() < 0.5 ? [first] : [first, second]);
  },
  printed: { slope: 'none', order: 'during' },
  experiment: 'hand-backward',
  seeds: 5,
  seconds: 3,

  prompt: (faults) => `
A backward pass for six tanh units and one sigmoid output, written by hand and trained with η = 1 for 40 updates. ${Object.keys(faults).length === 1 ? 'One of its stages holds a fault.' : 'Two of its stages hold a fault.'} The library’s own gradient stands beside it as a measure.

Swap stages until the relative error of the gradient is at most 10⁻⁶ and the loss at most 0.5. **Run** shows one data set; **Check** trains on five others.`,

  stages: [
    {
      id: 'error',
      label: 'error at the output',
      sound: 'a-y',
      options: [
        { id: 'a-y', text: '$a - y$' },
        {
          id: 'y-a',
          text: '$y - a$',
          reply:
            'The gradient has an error of 2: it is as long as the true one and points the other way. Which stage decides its sign?',
        },
      ],
    },
    {
      id: 'examples',
      label: 'over the 40 examples',
      sound: 'mean',
      options: [
        { id: 'mean', text: '$\\delta^{[2]}$ = error / 40' },
        {
          id: 'sum',
          text: '$\\delta^{[2]}$ = error',
          reply:
            'The gradient is 40 times as long as that of the mean loss, so its error is 39. Where would a 40 come in?',
        },
      ],
    },
    {
      id: 'slope',
      label: 'way through the tanh units',
      sound: 'tanh',
      options: [
        { id: 'tanh', text: '$\\delta^{[1]} = \\delta^{[2]}W^{[2]\\top} \\odot (1 - h^2)$' },
        {
          id: 'sigmoid',
          text: '$\\delta^{[1]} = \\delta^{[2]}W^{[2]\\top} \\odot h(1 - h)$',
          reply:
            'The error is about as long as the gradient itself, and all of it lies below the output layer. Of which function is $h(1 - h)$ the slope?',
        },
        {
          id: 'none',
          text: '$\\delta^{[1]} = \\delta^{[2]}W^{[2]\\top}$',
          reply:
            'The loss falls nearly as fast as it should. The gradient of the first layer still lacks a factor. What does a unit multiply by on the way back?',
        },
      ],
    },
    {
      id: 'order',
      label: 'when $W^{[2]}$ moves',
      sound: 'after',
      options: [
        { id: 'after', text: 'after the pass' },
        {
          id: 'during',
          text: 'as soon as $dW^{[2]}$ is known',
          reply:
            'The loss is right to three figures, and the gradient is off by about a hundredth of its length. Which weights does $\\delta^{[1]}$ read, and have they moved?',
        },
      ],
    },
    {
      id: 'stored',
      label: 'gradients of the update before',
      sound: 'cleared',
      options: [
        { id: 'cleared', text: 'are cleared' },
        {
          id: 'kept',
          text: 'stay and are added to',
          reply:
            'The steps grow from update to update, and the loss even falls faster. Whose gradients does the sum still hold in the second update?',
        },
      ],
    },
  ],
  faults: (faults) => faults,
  config: (_faults, settings, seed) => ({
    seed,
    hidden: 6,
    learningRate: 1,
    pass: { ...soundPass, ...settings },
  }),
  steps: () => 40,
  read: (found) => frame.parse(found),
  claims: () => [
    onSeeds<Result>([5, 5], {
      id: 'gradient',
      name: 'relative error of the gradient',
      bound: { atMost: 1e-6 },
      near: 0,
      of: ({ gradientError }) => gradientError,
    }),
    onSeeds<Result>([5, 5], {
      id: 'loss',
      name: 'loss, nats',
      bound: { atMost: 0.5 },
      near: 0.1,
      of: ({ loss }) => loss,
    }),
  ],

  otherwise:
    'Every stage is as it should be, and the run still misses. Which number in the table is the one that fails?',
  right:
    'Yes. Three of the six faults leave the loss within a tenth of the right one, and one makes it fall faster. Only the gradient beside the library’s own tells them apart.',

  hints: [
    'The size of the error is a clue. An error of 2 is a wrong sign, 39 a factor of 40, a hundredth something that moved a little.',
    'Change one stage, press **Run**, and read the error alone. The loss hardly tells the faults apart.',
    'Go through the chain rule from the output: sign, mean, the units’ own slope. Then ask which weights were read, and what was left over from the update before.',
  ],
  solution: (faults) => `
Follow the pass from the output and ask at each stage what the chain rule wants:

- the derivative of the loss at the output is $a - y$, and for the mean it is divided by 40;
- $\\delta^{[1]}$ takes the slope of the tanh units, $1 - h^2$;
- it reads the $W^{[2]}$ that made the loss, so the weights move after the pass;
- an update wants the gradient at the present weights alone, so the old one is cleared.

${Object.keys(faults).length === 1 ? 'The stage that was at fault' : 'The stages that were at fault'} here: ${Object.keys(
    faults,
  )
    .map((stage) => names[stage] ?? stage)
    .join(' and ')}.

To check it, press **Run**: the error falls to about 10⁻¹⁵, which is rounding. <See figure="backpropagation#updates" /> shows the fault of the early update alone.`,
});

const names: Readonly<Record<string, string>> = {
  error: 'the sign of the error',
  examples: 'the mean over the examples',
  slope: 'the slope of the tanh units',
  order: 'the order of pass and update',
  stored: 'the gradients of the update before',
};
