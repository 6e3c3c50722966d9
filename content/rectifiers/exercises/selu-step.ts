import { defineExercise } from '../../../src/exercises/define.ts';
import { formatNumber } from '../../../src/experiments/format-number.ts';
import { alpha, belowZero, lambda } from '../../../src/experiments/rectifiers/selu-constants.ts';

interface Step {
  readonly z: number;
}

const show = (value: number) => formatNumber(value, { digits: 5 });

/** λ′z above 0 and λα(eᶻ − 1) below it: from −z to z. */
const rise = (z: number, above: number, below = lambda * alpha) =>
  above * z - below * belowZero(-z);

export const seluStep = defineExercise<Step>({
  id: 'rectifiers/selu-step',
  version: 1,
  kind: 'numeric',
  title: 'From −z to z',
  minutes: 4,
  points: 2,
  goals: ['family'],
  credit: 'practice',
  errata: ['R-48'],
  figures: 4,
  generate: (random) => ({ z: random.pick([0.5, 0.8, 1.5, 2, 2.5, 3]) }),
  printed: { z: 1 },
  quantity: ({ z }) => `$\\mathrm{selu}(${z}) - \\mathrm{selu}(-${z})$`,

  prompt: ({ z }) => `
SELU’s constants are λ = 1.0507 and α = 1.6733. Work out selu(${z}) and selu(−${z}).

By how much is the first larger than the second? Give four significant figures.`,

  reference: ({ z }) => rise(z, lambda),
  wrong: ({ z }) => [
    {
      id: 'exchanged',
      answer: rise(z, alpha),
      feedback: `With λ = 1.6733 the positive side is multiplied by the wrong constant. Which of the two stands in both branches?`,
    },
    {
      id: 'no-lambda-above',
      answer: rise(z, 1),
      feedback: `You left selu(${z}) at ${z}. That is ELU’s positive side. What multiplies SELU’s?`,
    },
    {
      id: 'no-alpha',
      answer: rise(z, lambda, lambda),
      feedback: `Your negative side is λ(e⁻ᶻ − 1). That is ELU with α = 1, scaled. Which constant is still missing there?`,
    },
    {
      id: 'no-lambda',
      answer: rise(z, 1, alpha),
      feedback: `That is ELU with α = 1.6733. SELU is λ times it: on which of the two sides?`,
    },
    {
      id: 'added',
      answer: lambda * z + lambda * alpha * belowZero(-z),
      feedback: `You added the two values. selu(−${z}) is negative. What is the distance from a number below 0 to one above it?`,
    },
  ],
  otherwise:
    'Write the two values down one by one. One of them is a product, the other holds an exponential. Which one looks odd?',
  right: ({ z }) =>
    `Yes: selu(${z}) = ${show(lambda * z)} and selu(−${z}) = ${show(lambda * alpha * belowZero(-z))}. The positive side is a line; the negative one ends at −1.758.`,

  hints: [
    'Two branches, two formulas. Decide for each of the two numbers which one it takes.',
    'Above 0: λz. Below: λα(eᶻ − 1), with a negative z in the exponent.',
    ({ z }) =>
      `selu(${z}) is 1.0507 × ${z} = ${show(lambda * z)}. Do the other one in the same way.`,
  ],
  solution: ({ z }) => `
${z} is above 0, so selu(${z}) = λ × ${z} = ${show(lambda * z)}.

−${z} is below 0, so selu(−${z}) = λα($e^{-${z}}$ − 1). The product λα is 1.7581 and the bracket ${show(belowZero(-z))}, together ${show(lambda * alpha * belowZero(-z))}.

The distance is ${show(rise(z, lambda))}.

To check it, set <See figure="rectifiers#family" /> to **SELU** and move $z$ to both places.`,
});
