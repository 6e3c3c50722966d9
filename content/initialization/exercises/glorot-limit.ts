import { defineExercise } from '../../../src/exercises/define.ts';
import { formatNumber } from '../../../src/experiments/format-number.ts';
import { deviationOf, limitOf, varianceOf } from '../../../src/experiments/initialization/rules.ts';

interface Layer {
  readonly fanIn: number;
  readonly fanOut: number;
}

const limit = (layer: Layer) => limitOf(varianceOf.glorot(layer));

export const glorotLimit = defineExercise<Layer>({
  id: 'initialization/glorot-limit',
  version: 1,
  kind: 'numeric',
  title: 'Glorot’s limit',
  minutes: 3,
  points: 2,
  goals: ['derive'],
  credit: 'practice',
  figures: 3,
  quantity: '$r$',
  generate: (random) => ({
    fanIn: random.pick([300, 400, 600]),
    fanOut: random.pick([100, 128, 200]),
  }),
  printed: { fanIn: 784, fanOut: 512 },

  prompt: ({ fanIn, fanOut }) => `
A layer of tanh units has ${fanIn} inputs and ${fanOut} units. Its weights are drawn from $U(-r, r)$ by Glorot’s rule.

Give $r$ to three significant figures.`,

  reference: limit,
  wrong: (layer) => {
    const { fanIn, fanOut } = layer;
    const variance = varianceOf.glorot(layer);
    return [
      {
        id: 'deviation',
        answer: deviationOf(variance),
        feedback: `That is the standard deviation, the root of 2/${fanIn + fanOut}. A uniform distribution reaches further than its standard deviation. How far?`,
      },
      {
        id: 'variance',
        answer: variance,
        feedback: `That is the variance, 2/${fanIn + fanOut}. The variance of $U(-r, r)$ is $r^2/3$. What is $r$?`,
      },
      {
        id: 'lecun',
        answer: limitOf(varianceOf.lecun(layer)),
        feedback: `You divided by the ${fanIn} inputs alone, which is LeCun’s rule. Glorot’s also looks back: what does the gradient pass through?`,
      },
      {
        id: 'sum',
        answer: limitOf(variance / 2),
        feedback: `You divided by the sum, ${fanIn + fanOut}, as if it were the mean of the two numbers. Which factor is missing under the root?`,
      },
    ];
  },
  otherwise:
    'Two steps: the variance that Glorot’s rule asks for, then the limit of the uniform distribution that has it. Which variance have you used?',
  right: ({ fanIn, fanOut }) =>
    `Yes: the root of 6/${fanIn + fanOut}. The 6 is 2 from the rule times 3 from the uniform distribution.`,
  hints: [
    'The rule says something about the variance. What is the variance of $U(-r, r)$?',
    'Glorot’s variance is 2/(fan-in + fan-out), and $U(-r, r)$ has the variance $r^2/3$.',
    ({ fanIn, fanOut }) => `The variance is 2/${fanIn + fanOut}. Three times as much is $r^2$.`,
  ],
  solution: (layer) => `
The variance is 2/(${layer.fanIn} + ${layer.fanOut}) = ${formatNumber(varianceOf.glorot(layer))}.

The variance of $U(-r, r)$ is $r^2/3$, so $r$ is the root of three times the variance: ${formatNumber(limit(layer))}.

To check it, set <See figure="initialization#names" /> to Glorot and to these fans.`,
});
