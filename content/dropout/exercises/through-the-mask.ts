import { defineExercise } from '../../../src/exercises/define.ts';
import { maskedUnit } from '../../../src/experiments/dropout/worked-graph.ts';
import { list, show } from './print.ts';

interface Layer {
  readonly a: readonly number[];
  readonly mask: readonly number[];
  readonly w: readonly number[];
}

const product = (one: readonly number[], other: readonly number[]) =>
  one.map((value, i) => value * other[i]!);

export const throughTheMask = defineExercise<Layer>({
  id: 'dropout/through-the-mask',
  version: 1,
  kind: 'gradients',
  title: 'The same mask on the way back',
  minutes: 5,
  points: 2,
  goals: ['backward'],
  credit: 'practice',
  level: 2,
  figures: 3,
  generate: (random) => ({
    a: random.pick([
      [3, 2, 1],
      [2, 5, 4],
      [1, 4, 2],
    ]),
    mask: random.pick([
      [2, 0, 2],
      [0, 2, 2],
      [2, 2, 0],
    ]),
    w: random.pick([
      [1, 3, -2],
      [-1, 2, 4],
      [3, -2, 5],
    ]),
  }),
  printed: { a: [1, 2, 3], mask: [2, 0, 2], w: [2, -1, 4] },
  label: 'Graph of dropout: a times M gives ã; ã and w lead into the matrix product z',
  graph: ({ a, mask, w }) => maskedUnit(a, mask, w),

  prompt: ({ a, mask, w }) => `
One example has the activations $a$ = ${list(a)}. Inverted dropout with p = 0.5 has drawn the mask $M$ = ${list(mask)}, and the output is $z = \\tilde a w$ with $w$ = ${list(w)} as a column.

Fill in the gradients of $z$, from the output back to $a$ and to $w$.`,

  otherwise:
    'A product sends back the other factor. Which other factor does $a$ meet, and which one does $w$ meet?',
  right:
    'Yes. Where the mask is 0, neither the activation nor its weight receives anything; where it is 2, both receive twice.',
  hints: [
    'Begin at z, whose gradient is 1.',
    'The gradient of $\\tilde a$ is $w$, and that of $w$ is $\\tilde a$.',
    ({ mask }) => `From $\\tilde a$ to $a$ each entry is multiplied by the mask, ${list(mask)}.`,
  ],
  solution: ({ a, mask, w }) => `
The gradient of z is 1. The matrix product sends $w$ = ${list(w)} back to $\\tilde a$, and $\\tilde a$ = ${list(product(a, mask))} to $w$.

The product with the mask sends each entry back times its mask: $da$ = ${list(product(w, mask))}. What was dropped on the way forward receives 0 on the way back, and its weight receives ${show(0)} as well.

To check it, step back through <See figure="dropout#stepper" />.`,
});
