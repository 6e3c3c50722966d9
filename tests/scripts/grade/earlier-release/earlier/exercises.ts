import { defineExercise } from '../../../../../src/exercises/define.ts';
import type { Exercise } from '../../../../../src/exercises/exercise.ts';

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

export const exercises: readonly Exercise[] = [sum];
