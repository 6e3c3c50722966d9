import { defineExercise } from '../../../src/exercises/define.ts';

interface Net {
  readonly widths: readonly [number, number, number];
}

const units = ({ widths }: Net) => widths.reduce((sum, width) => sum + width, 0);

export const count = defineExercise<Net>({
  id: 'normalization/count',
  version: 1,
  kind: 'numeric',
  title: 'How many numbers does it learn?',
  minutes: 2,
  points: 1,
  goals: ['forward'],
  credit: 'practice',
  errata: ['R-61'],
  figures: 4,
  generate: (random) => ({
    widths: random.pick([
      [128, 64, 32],
      [48, 24, 12],
      [100, 50, 20],
      [256, 64, 16],
    ] as const),
  }),
  printed: { widths: [64, 32, 16] },
  quantity: 'Learned numbers',

  prompt: ({ widths }) => `
A network has three hidden layers of ${widths[0]}, ${widths[1]} and ${widths[2]} units, with batch normalisation in each.

How many numbers do the three batch-norm layers learn by gradient descent? Give a whole number.`,

  reference: (net) => 2 * units(net),
  wrong: (net) => [
    {
      id: 'pairs',
      answer: 6,
      feedback:
        'Six is one γ and one β for each layer. Does a layer have one mean, or one for each unit?',
    },
    {
      id: 'all',
      answer: 4 * units(net),
      feedback: `${4 * units(net)} also counts the running means and variances. Does a gradient move those?`,
    },
    {
      id: 'scales',
      answer: units(net),
      feedback: `${units(net)} is one number for each unit. Which other one is learned beside it?`,
    },
  ],
  otherwise: 'Count for a single unit first: what is learned, and what is only remembered?',
  right: (net) =>
    `Yes: γ and β for each of ${units(net)} units. As many numbers again, the running means and variances, are remembered and not learned.`,
  hints: [
    'Each unit is normalised on its own.',
    'A unit has a scale and a shift. Its running mean and variance follow the batches without a gradient.',
    ({ widths }) => `The first layer learns 2 × ${widths[0]} numbers.`,
  ],
  solution: (net) => `
Every unit has a γ and a β. Together there are ${net.widths.join(' + ')} = ${units(net)} units, so ${2 * units(net)} numbers are learned.

To check it, count the parameters of \`nn.layers.batchNorm\` in a code cell, or see R-61 on <See figure="normalization#bench" />.`,
});
