import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';
import { onSeeds } from '../../../src/exercises/kinds/claims.ts';
import { updatesPerStep } from '../../../src/experiments/digits/training.ts';

const frame = z.object({ accuracy: z.number() });
type Result = z.infer<typeof frame>;

const maps = { small: [4, 8], middle: [8, 16] } as const;

export const oneEpoch = defineExercise<null, Result>({
  id: 'training-cnns/one-epoch',
  version: 1,
  kind: 'target',
  title: 'Reading after one look',
  minutes: 6,
  points: 3,
  goals: ['shapes'],
  credit: 'robust',
  printed: null,
  experiment: 'digits',
  seeds: 3,
  seconds: 4,

  prompt: `
The net sees 1,000 drawn digits once, in 20 batches of 50, and is then tested on 300 that it has not seen. At η = 0.001 it reads about four in ten.

Bring it to 85 % on 2 of 3 seeds. **Run** shows one seed. **Check** trains on three others.`,

  knobs: [
    { kind: 'number', id: 'rate', label: 'learning rate η', low: 0.0001, high: 1, isLog: true, start: 0.001 },
    {
      kind: 'pick',
      id: 'size',
      label: 'feature maps',
      options: [
        { id: 'small', text: '4 + 8' },
        { id: 'middle', text: '8 + 16' },
      ],
      start: 'middle',
    },
  ],
  locked: [
    { name: 'data', text: '1,000 digits, seen once' },
    { name: 'optimiser', text: 'Adam, batches of 50' },
  ],
  config: (_none, { rate, size }, seed) => ({
    maps: size === 'small' ? maps.small : maps.middle,
    learningRate: Number(rate),
    batch: 50,
    examples: 1000,
    tests: 300,
    seed,
  }),
  steps: () => 20 / updatesPerStep,
  read: (found) => frame.parse(found),
  claims: () => [
    onSeeds<Result>([2, 3], {
      id: 'accuracy',
      name: 'test pictures read rightly',
      bound: { atLeast: 0.85 },
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
        'Twenty updates of Adam move a weight by about 20 η at most. Is that far enough from the start?',
    },
  ],
  near: 'Nearly. Which of the two knobs has more to give?',
  otherwise: 'Try the rates between the one that crawls and the one that kills, a factor of three apart.',
  right: 'Yes. Between too slow and dead lies a factor of about thirty.',
  hints: [
    'Look at η on a scale of factors: 0.001, 0.003, 0.01, 0.03.',
    'Adam moves every weight by about η in its first updates, whatever the slope.',
    'With η = 0.01 the larger net reads about nine in ten.',
  ],
  solution: `
Twenty updates are few, and Adam moves a weight by about η in each. At 0.001 the net has hardly left its start; at 0.1 its ReLU units have died. At 0.01 it reads about nine in ten of the test pictures.

To check it, set η in <See figure="training-cnns#reader" /> and scrub to the end of the first epoch.`,
}); // biome-ignore format: knobs in one line
