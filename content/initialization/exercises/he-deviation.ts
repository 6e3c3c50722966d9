import { defineExercise } from '../../../src/exercises/define.ts';
import { formatNumber } from '../../../src/experiments/format-number.ts';
import { deviationOf, varianceOf } from '../../../src/experiments/initialization/rules.ts';

interface Layer {
  readonly fanIn: number;
  readonly fanOut: number;
}

const deviation = (layer: Layer) => deviationOf(varianceOf.he(layer));

export const heDeviation = defineExercise<Layer>({
  id: 'initialization/he-deviation',
  version: 1,
  kind: 'numeric',
  title: 'He’s standard deviation',
  minutes: 3,
  points: 2,
  goals: ['derive'],
  credit: 'practice',
  errata: ['R-05'],
  figures: 3,
  quantity: 'Standard deviation',
  generate: (random) => ({
    fanIn: random.pick([200, 450, 1250, 3200]),
    fanOut: random.pick([10, 20, 64]),
  }),
  printed: { fanIn: 512, fanOut: 128 },

  prompt: ({ fanIn, fanOut }) => `
A layer of rectifiers has ${fanIn} inputs and ${fanOut} units. Its weights are drawn from a normal distribution by He’s rule.

Give their standard deviation to three significant figures.`,

  reference: deviation,
  wrong: (layer) => [
    {
      id: 'outputs',
      answer: deviationOf(2 / layer.fanOut),
      feedback: `You divided by ${layer.fanOut}, the units of the layer. A sum has as many terms as numbers feed it. How many feed one unit?`,
    },
    {
      id: 'variance',
      answer: varianceOf.he(layer),
      feedback: `That is the variance, 2/${layer.fanIn}. What is the standard deviation of a distribution with this variance?`,
    },
    {
      id: 'lecun',
      answer: deviationOf(varianceOf.lecun(layer)),
      feedback:
        'That would keep the signal if every unit passed all of it on. Which share of the mean square does a rectifier pass?',
    },
    {
      id: 'limit',
      answer: deviationOf(3 * varianceOf.he(layer)),
      feedback:
        'That is the limit of the uniform form, the root of 6/fan-in. Here the weights are normal: what stands under the root?',
    },
  ],
  otherwise:
    'He’s rule is LeCun’s with one factor more. Write down the variance first: which number of the layer stands below, and what above?',
  right: ({ fanIn }) => `Yes: the root of 2/${fanIn}. The units of the layer do not matter to it.`,
  hints: [
    'The pre-activation of one unit is a sum. Of how many terms?',
    'The variance is 2/fan-in, and fan-in is the number of inputs to one unit.',
    ({ fanIn }) => `The variance is 2/${fanIn}. One root is left.`,
  ],
  solution: (layer) => `
One unit adds ${layer.fanIn} terms, so the variance of its sum is ${layer.fanIn} times that of a weight times the mean square of what comes in. A rectifier passes half of the mean square.

The two together are 1 when the variance of a weight is 2/${layer.fanIn} = ${formatNumber(varianceOf.he(layer))}. The standard deviation is its root, ${formatNumber(deviation(layer))}.

To check it, set <See figure="initialization#names" /> to He, **normal**, and to these fans.`,
});
