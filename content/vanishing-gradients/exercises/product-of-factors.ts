import { defineExercise } from '../../../src/exercises/define.ts';
import { formatNumber } from '../../../src/experiments/format-number.ts';
import { factorProduct } from '../../../src/experiments/gradients/factor-product.ts';

interface Chain {
  readonly depth: number;
  readonly weight: number;
}

const factor = ({ weight }: Pick<Chain, 'weight'>) => weight / 4;
const show = (value: number) => formatNumber(value, { digits: 3 });
const power = (base: number, exponent: number) =>
  factorProduct(base, exponent, 'float64').left.at(-1) ?? 1;
const left = ({ depth, weight }: Chain) => power(factor({ weight }), depth);

export const productOfFactors = defineExercise<Chain>({
  id: 'vanishing-gradients/product-of-factors',
  version: 1,
  kind: 'numeric',
  title: 'What reaches the first layer',
  minutes: 4,
  points: 2,
  goals: ['estimate'],
  credit: 'practice',
  figures: 2,
  // A weight of 2 is left out, whose slip without slopes is the slip upside down; with 2.5 and six layers two slips meet.
  generate: (random) => ({ depth: random.integer(7, 12), weight: random.pick([1.2, 1.6, 2.5]) }),
  printed: { depth: 10, weight: 1 },
  quantity: '$\\partial J/\\partial z^{[1]}$',

  prompt: ({ depth, weight }) => `
A network has ${depth} hidden layers of one sigmoid unit each. Every weight is ${weight}. The biases are set so that every pre-activation $z^{[l]}$ in them is 0. The derivative of the cost with respect to the output $z^{[${depth + 1}]}$ is 1.

Give $\\partial J/\\partial z^{[1]}$ to two significant figures. For 3.2 × 10⁻⁵ you may type 3.2e-5 or 3.2×10^-5.`,

  reference: left,
  wrong: ({ depth, weight }) => [
    {
      id: 'added',
      answer: factor({ weight }) / depth,
      feedback: `You added the divisions: ${depth} times ${show(1 / factor({ weight }))}, and one division by the sum. What does the second layer divide: the whole, or what the first has left?`,
    },
    ...(weight === 1
      ? []
      : [
          {
            id: 'no-slope',
            answer: power(weight, depth),
            feedback: `That is the weights alone, ${weight} to the power ${depth}. On its way back the derivative also crosses each unit. What does it meet there?`,
          },
          {
            id: 'no-weight',
            answer: power(0.25, depth),
            feedback: `That is the slopes alone, 0.25 to the power ${depth}. What does the derivative meet between two units?`,
          },
        ]),
    {
      id: 'one-short',
      answer: power(factor({ weight }), depth - 1),
      feedback: `That is ${depth - 1} factors. The derivative is asked at $z^{[1]}$, before unit 1 has applied its own slope. Which unit is missing?`,
    },
    {
      id: 'upside-down',
      answer: 1 / left({ depth, weight }),
      feedback:
        'Right size, upside down: you divided by each factor. What does the chain rule do with a slope?',
    },
  ],
  otherwise: ({ depth }) =>
    `The answer is a product of ${depth} equal factors. Work out one of them first: which slope, times which weight?`,
  right: ({ depth, weight }) =>
    `Yes. Each layer multiplies by 0.25 × ${weight} = ${show(factor({ weight }))}, and there are ${depth} of them.`,

  hints: [
    'Look at a single layer. Between $z^{[1]}$ and $z^{[2]}$ a nudge is changed twice: inside the unit, and on the connection.',
    "Inside the unit it is multiplied by $\\sigma'(0)$, on the connection by the weight. You know both numbers.",
    ({ weight }) =>
      `One layer multiplies by 0.25 × ${weight} = ${show(factor({ weight }))}. Count the layers between $z^{[1]}$ and the output.`,
  ],
  solution: ({ depth, weight }) => `
The slope of a sigmoid is $a(1 - a)$. At $z = 0$ the activation is ½, so the slope is 0.25.

One step back multiplies the derivative by slope times weight: 0.25 × ${weight} = ${show(factor({ weight }))}. The biases only shift; they multiply nothing.

From $z^{[${depth + 1}]}$ to $z^{[1]}$ there are ${depth} such steps, one per hidden unit. The derivative is ${show(factor({ weight }))} to the power ${depth}, which is ${show(left({ depth, weight }))}.

To check it, set <See figure="vanishing-gradients#factors" /> to this factor and this depth.`,
});
