import { defineExercise } from '../../../src/exercises/define.ts';
import { show } from './print.ts';

interface Layer {
  /** Probability that a unit is dropped. */
  readonly rate: number;
}

export const testFactor = defineExercise<Layer>({
  id: 'dropout/test-factor',
  version: 1,
  kind: 'numeric',
  title: 'A factor for the test',
  minutes: 2,
  points: 1,
  goals: ['scaling'],
  credit: 'practice',
  errata: ['R-51'],
  figures: 3,
  generate: (random) => ({ rate: random.pick([0.1, 0.2, 0.25, 0.4, 0.6, 0.8]) }),
  printed: { rate: 0.3 },
  quantity: 'Factor',

  prompt: ({ rate }) => `
A network was trained with plain dropout: each hidden unit was dropped with p = ${rate}, and nothing was scaled.

By what are the weights that lead out of this layer multiplied at test?`,

  reference: ({ rate }) => 1 - rate,
  wrong: ({ rate }) => [
    {
      id: 'dropped',
      answer: rate,
      feedback: `${show(rate)} is the share that was dropped. Which share of its sum did the next layer see in training?`,
    },
    {
      id: 'inverted',
      answer: 1 / (1 - rate),
      feedback: `${show(1 / (1 - rate))} is what inverted dropout multiplies by, in training. At test all units are on: must the sums grow or shrink?`,
    },
    {
      id: 'nothing',
      answer: 1,
      feedback:
        'A factor of 1 is right if training has divided by the keep probability. Here it has not. How large are the sums with all units on, beside those of training?',
    },
  ],
  otherwise:
    'With all units on the sums are larger than in training. Which share of them was there on average?',
  right: ({ rate }) =>
    `Yes: the next layer was trained on ${show(1 - rate)} of each sum, on average.`,

  hints: [
    'Ask what the next layer was given in training, on average.',
    'A unit is kept with probability $1-p$.',
    ({ rate }) => `Of a hundred draws a unit is dropped in ${show(100 * rate)}.`,
  ],
  solution: ({ rate }) => `
A unit was kept with probability 1 − ${rate} = ${show(1 - rate)}, so sums in training averaged ${show(1 - rate)} of the full sum. With all units on, the outgoing weights are multiplied by ${show(1 - rate)}.

With inverted dropout the same factor has been divided out in training, and nothing is left to do.

To check it, set <See figure="dropout#scales" /> to this share and read its first row.`,
});
