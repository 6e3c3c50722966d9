import { defineExercise } from '../../../src/exercises/define.ts';
import { list, show } from './print.ts';

interface Unit {
  readonly w: readonly [number, number];
  readonly x: readonly [number, number];
}

const termsOf = ({ w, x }: Unit) => [w[0] * x[0], w[1] * x[1]] as const;
const fullOf = (unit: Unit) => termsOf(unit)[0] + termsOf(unit)[1];

export const fourMasks = defineExercise<Unit>({
  id: 'dropout/four-masks',
  version: 1,
  kind: 'numeric',
  title: 'The mean of four',
  minutes: 3,
  points: 1,
  goals: ['expectation'],
  credit: 'practice',
  figures: 3,
  generate: (random) => ({
    w: random.pick([
      [2, -1],
      [3, 1],
      [-1, 2],
      [1, 4],
    ] as const),
    x: random.pick([
      [3, 5],
      [4, 1],
      [5, 6],
      [2, 3],
    ] as const),
  }),
  printed: { w: [2, -1], x: [3, 4] },
  quantity: 'Mean over the masks',

  prompt: ({ w, x }) => `
A linear unit without bias has the weights ${list(w)} and the inputs ${list(x)}. Each input is turned off with probability ½, by a coin of its own; nothing is scaled.

What does it answer on average over all masks?`,

  reference: (unit) => fullOf(unit) / 2,
  wrong: (unit) => [
    {
      id: 'full',
      answer: fullOf(unit),
      feedback: `${show(fullOf(unit))} is the answer with both inputs on. In how many of the four masks are both on?`,
    },
    {
      id: 'sum',
      answer: 2 * fullOf(unit),
      feedback: `${show(2 * fullOf(unit))} is the sum of the four answers. By what do you divide it for a mean?`,
    },
    {
      id: 'without-none',
      answer: (2 * fullOf(unit)) / 3,
      feedback:
        'You divided the sum by three, as if the mask with nothing on did not count. What does it answer, and how probable is it?',
    },
    {
      id: 'both',
      answer: fullOf(unit) / 4,
      feedback:
        'That counts the mask with both inputs on and no other. What do the masks with one input on answer?',
    },
  ],
  otherwise: 'Write down the four masks and what each answers. What do the four add up to?',
  right: (unit) =>
    `Yes: half of ${show(fullOf(unit))}, the answer with both on. Each term is there in two of the four masks.`,

  hints: [
    'There are four masks: none, the first input, the second, both.',
    'Each has probability ¼. Add their answers and divide by 4.',
    (unit) =>
      `The first term is ${show(termsOf(unit)[0])}, the second ${show(termsOf(unit)[1])}. Two masks answer one of them alone.`,
  ],
  solution: (unit) => {
    const [first, second] = termsOf(unit);
    return `
The four masks answer 0, ${show(first)}, ${show(second)} and ${show(first + second)}. They add up to ${show(2 * (first + second))}, and a quarter of that is ${show((first + second) / 2)}.

Shorter: each term is kept with probability ½, so the mean is half of the full sum.

To check it, see all four for w = (2, −1) and x = (3, 4) in <See figure="dropout#census" />.`;
  },
});
