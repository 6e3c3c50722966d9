import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';
import { onSeeds } from '../../../src/exercises/kinds/claims.ts';
import { updatesPerStep } from '../../../src/experiments/digits/training.ts';

const frame = z.object({ accuracy: z.number() });
type Result = z.infer<typeof frame>;

const maps = { small: [2, 4], middle: [4, 8] } as const;

export const oneEpoch = defineExercise<null, Result>({
  id: 'training-cnns/one-epoch',
  version: 2,
  kind: 'target',
  title: 'Reading after one look',
  minutes: 6,
  points: 3,
  goals: ['shapes'],
  credit: 'robust',
  printed: null,
  experiment: 'digits',
  seeds: 3,
  seconds: 2,

  prompt: `
The net sees 300 drawn digits once, in 30 batches of 10, and is then tested on 150 that it has not seen. At η = 0.001 it reads about a quarter.

Bring it to 65 % on 2 of 3 seeds. **Run** shows one seed. **Check** trains on three others.`,

  knobs: [
    { kind: 'number', id: 'rate', label: 'learning rate η', low: 0.0001, high: 1, isLog: true, start: 0.001 },
    {
      kind: 'pick',
      id: 'size',
      label: 'feature maps',
      options: [
        { id: 'small', text: '2 + 4' },
        { id: 'middle', text: '4 + 8' },
      ],
      start: 'middle',
    },
  ],
  locked: [
    { name: 'data', text: '300 digits, seen once' },
    { name: 'optimiser', text: 'Adam, batches of 10' },
  ],
  config: (_none, { rate, size }, seed) => ({
    maps: size === 'small' ? maps.small : maps.middle,
    learningRate: Number(rate),
    batch: 10,
    examples: 300,
    tests: 150,
    seed,
  }),
  steps: () => 30 / updatesPerStep,
  read: (found) => frame.parse(found),
  claims: () => [
    onSeeds<Result>([2, 3], {
      id: 'accuracy',
      name: 'test pictures read rightly',
      bound: { atLeast: 0.65 },
      near: 0.04,
      of: ({ accuracy }) => accuracy,
    }),
  ],
  reference: () => ({ rate: 0.01, size: 'middle' }),

  misses: [
    {
      id: 'dead',
      example: { rate: 0.3, size: 'middle' },
      fits: ({ rate }) => Number(rate) >= 0.08,
      feedback:
        'One in ten is a guess: at this rate the first updates throw the ReLU units to where they answer nothing. How much smaller must a step be for them to survive?',
    },
    {
      id: 'slow',
      example: { rate: 0.0005, size: 'middle' },
      fits: ({ rate }) => Number(rate) < 0.002,
      feedback:
        'Thirty updates of Adam move a weight by about 30 η at most. Is that far enough from the start?',
    },
  ],
  near: 'Nearly. Which of the two knobs has more to give?',
  otherwise: 'Try the rates between the one that crawls and the one that kills, a factor of three apart.',
  right: 'Yes. Between too slow and dead lies a factor of about ten.',
  hints: [
    'Look at η on a scale of factors: 0.001, 0.003, 0.01, 0.03.',
    'Adam moves every weight by about η in its first updates, whatever the slope.',
    'With η = 0.01 the larger net reads about eight in ten.',
  ],
  solution: `
Thirty updates are few, and Adam moves a weight by about η in each. At 0.001 the net has hardly left its start; at 0.1 its ReLU units have mostly died. At 0.01 it reads about eight in ten of the test pictures.

To check it, set η in <See figure="training-cnns#reader" /> and scrub to the end of the first epoch.`,
}); // biome-ignore format: knobs in one line
