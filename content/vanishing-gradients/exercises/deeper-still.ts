import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';

interface Net {
  readonly depth: number;
  readonly seed: number;
}

const frame = z.object({ gradients: z.array(z.array(z.number())) });

export const deeperStill = defineExercise<Net>({
  id: 'vanishing-gradients/deeper-still',
  version: 1,
  kind: 'predict',
  title: 'How little arrives?',
  minutes: 3,
  points: 1,
  goals: ['estimate'],
  credit: 'practice',
  generate: (random) => ({ depth: random.pick([4, 6, 8, 12, 14]), seed: random.integer(2, 9999) }),
  printed: { depth: 5, seed: 1 },
  verb: 'Run',

  prompt: ({ depth }) => `
A network has ${depth} hidden layers of 50 sigmoid units with Glorot’s weights. One forward and one backward pass are run before any training. Divide the length of the weight gradient of layer 1 by that of layer ${depth}.

What is the ratio? Commit to a number, then press **Run**.`,

  ask: {
    form: 'number',
    quantity: 'Ratio',
    scale: { name: 'first to last', low: 1e-14, high: 1, isLog: true },
    near: 0.06,
  },
  runs: ({ depth, seed }) => [
    {
      kind: 'run',
      experiment: 'ladder',
      config: {
        depth,
        width: 50,
        activation: 'sigmoid',
        start: 'glorot',
        seed,
        histograms: false,
      },
      steps: 1,
    },
  ],
  reference: (_net, findings = []) => {
    const [finding] = findings;
    if (finding?.kind !== 'run') throw new Error('deeper-still: the ladder has not been run');
    const lengths = frame.parse(finding.frame).gradients[0] ?? [];
    return (lengths[0] ?? Number.NaN) / (lengths.at(-1) ?? Number.NaN);
  },

  otherwise: ({ depth }) =>
    `More than a factor of seven lies between your number and the run’s. There are ${depth - 1} steps from layer ${depth} to layer 1, and each keeps a little less than a quarter. What do they leave?`,
  right: ({ depth }) =>
    `Within a factor of seven. ${depth - 1} steps of a quarter come near; the two ends of the network add effects of their own.`,

  hints: [
    'The ratio is a product. How many steps lead from the last hidden layer to the first?',
    'Glorot’s weights keep the length of $\\delta$ on average. What is left is the slope of the sigmoid, near its largest value.',
    'Three steps of 0.25 leave 0.0156. Go on from there.',
  ],
  solution: ({ depth }) => `
From layer ${depth} to layer 1 there are ${depth - 1} steps back. The weights cost nothing on average, so each step is the mean slope, a little under 0.25.

A power of 0.25 with exponent ${depth - 1} gives the size. The run lies somewhat lower: the slope is 0.25 only at $z = 0$, and the activations fed to layer 1 are not those fed to layer ${depth}.

To check it, set <See figure="vanishing-gradients#ladder" /> to ${depth} layers.`,
});
