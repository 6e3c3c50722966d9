import * as z from 'zod/mini';
import { defineExercise } from '../../../../../src/exercises/define.ts';
import type { Exercise } from '../../../../../src/exercises/exercise.ts';
import { onSeeds } from '../../../../../src/exercises/kinds/claims.ts';
import { soundPass } from '../../../../../src/experiments/training/hand-backward.ts';

/** An exercise of a release that is past: the book has it no more. */
const sum = defineExercise<{ readonly a: number; readonly b: number }>({
  id: 'earlier/sum',
  version: 3,
  kind: 'numeric',
  title: 'A sum of last term',
  minutes: 1,
  points: 1,
  goals: [],
  credit: 'practice',
  figures: 3,
  quantity: '$a + b$',
  generate: (random) => ({ a: random.integer(1, 90), b: random.integer(1, 90) }),
  printed: { a: 2, b: 3 },
  prompt: ({ a, b }) => `What is $${a} + ${b}$?`,
  reference: ({ a, b }) => a + b,
  hints: ['Add.', 'Add them.', 'Count on.'],
  right: 'Yes.',
  otherwise: 'Which two numbers are added?',
  solution: ({ a, b }) => `$${a + b}$`,
});

/** One whose check trains, with an experiment of that release. */
const training = defineExercise<null, { readonly loss: number }>({
  id: 'earlier/training',
  version: 1,
  kind: 'target',
  title: 'A training of last term',
  minutes: 1,
  points: 2,
  goals: [],
  credit: 'robust',
  printed: null,
  experiment: 'hand-backward',
  seeds: 1,
  seconds: 1,
  prompt: 'Bend the line.',
  knobs: [{ kind: 'number', id: 'updates', label: 'updates', low: 1, high: 40, isWhole: true, start: 20 }], // biome-ignore format: one line
  locked: [],
  config: (_none, _settings, seed) => ({ seed, hidden: 4, learningRate: 1, pass: soundPass }),
  steps: (_none, { updates }) => Number(updates),
  read: (found) => z.object({ loss: z.number() }).parse(found),
  claims: () => [
    onSeeds<{ readonly loss: number }>([1, 1], {
      id: 'loss',
      name: 'loss, nats',
      bound: { atMost: 0.69 },
      near: 0.01,
      of: ({ loss }) => loss,
    }),
  ],
  reference: () => ({ updates: 20 }),
  misses: [],
  near: 'Nearly. How many more?',
  hints: ['Train.', 'Train longer.', 'Twenty.'],
  right: 'Yes.',
  otherwise: 'How many updates?',
  solution: '20',
});

export const exercises: readonly Exercise[] = [sum, training];
