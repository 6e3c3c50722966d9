import { defineExercise } from '../../../src/exercises/define.ts';
import { drawUntil } from '../../../src/exercises/variant/draw.ts';

/** Units of the three layers of a network. */
interface Sizes {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
}

const name = ({ inputs, hidden, outputs }: Sizes) => `${inputs}-${hidden}-${outputs}`;

export const shapeOfW1 = defineExercise<Sizes>({
  id: 'notation/shape-of-w1',
  version: 1,
  kind: 'choice',
  title: 'The shape of a layer’s weights',
  minutes: 2,
  points: 1,
  goals: [],
  credit: 'practice',
  errata: ['R-34'],
  isSeveral: false,
  generate: (random) =>
    drawUntil(
      random,
      (draw) => ({
        inputs: draw.integer(2, 9),
        hidden: draw.integer(2, 9),
        outputs: draw.integer(1, 9),
      }),
      ({ inputs, hidden, outputs }) => new Set([inputs, hidden, outputs]).size === 3,
    ),
  printed: { inputs: 3, hidden: 4, outputs: 1 },

  prompt: (sizes) => `
A ${name(sizes)} network takes its examples as rows, $Z = XW + b$.

Which shape has $W^{[1]}$?`,

  options: [
    {
      id: 'from-to',
      text: ({ inputs, hidden }) => `[${inputs}, ${hidden}]`,
      reply: ({ inputs, hidden }) =>
        `Yes. A row of $X$ has ${inputs} numbers, so $W$ has ${inputs} rows, one for each input; its ${hidden} columns are the ${hidden} units.`,
    },
    {
      id: 'to-from',
      text: ({ inputs, hidden }) => `[${hidden}, ${inputs}]`,
      reply: ({ inputs, hidden }) =>
        `That is the column convention of V-1, $Z = WX + b$. With rows, $X$ stands in front: a row of ${inputs} numbers times a matrix of ${hidden} rows. Do these fit?`,
    },
    {
      id: 'next-layer',
      text: ({ hidden, outputs }) => `[${hidden}, ${outputs}]`,
      reply: ({ hidden, outputs }) =>
        `[${hidden}, ${outputs}] leads from the hidden units to the output: it is $W^{[2]}$. Which layer does [1] count, if the input is layer 0?`,
    },
    {
      id: 'batch',
      text: ({ inputs }) => `[m, ${inputs}], with m examples`,
      reply:
        'That is $X$. Weights are learned from the examples and are as many whether two or two thousand come at a time. Where does m appear then?',
    },
  ],
  reference: () => ['from-to'],

  otherwise: 'Write the shapes of $X$ and $Z$ beside the product. Which matrix fits between them?',
  right: 'Read it as from and to: rows are what comes in, columns are the units.',
  hints: [
    'Look at the product $XW$: the columns of $X$ must meet the rows of $W$.',
    ({ inputs, hidden }) =>
      `For one example, $X$ is [1, ${inputs}] and $Z^{[1]}$ is [1, ${hidden}].`,
    ({ inputs }) => `So $W^{[1]}$ has ${inputs} rows. How many numbers has a row of $Z^{[1]}$?`,
  ],
  solution: ({ inputs, hidden }) => `
With examples in rows, $X$ has the shape [m, ${inputs}] and $Z^{[1]}$ has [m, ${hidden}]. In $XW^{[1]}$ the inner sizes meet: ${inputs} with ${inputs}. So $W^{[1]}$ has ${inputs} rows and ${hidden} columns.

To check it, point at a wire of <See figure="notation#net" />: the first index counts what it leaves.`,
});
