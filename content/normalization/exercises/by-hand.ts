import { defineExercise } from '../../../src/exercises/define.ts';
import { formatNumber } from '../../../src/experiments/format-number.ts';
import { list, moments, show } from './print.ts';

interface Batch {
  readonly values: readonly number[];
}

const of = ({ values }: Batch) => {
  const { mean, variance } = moments(values);
  const deviation = Math.sqrt(variance);
  const centred = values.map((value) => value - mean);
  return { mean, variance, deviation, centred, scaled: centred.map((one) => one / deviation) };
};
const inFull = (values: readonly number[]) =>
  values.map((value) => formatNumber(value, { digits: 4 })).join(', ');

export const byHand = defineExercise<Batch>({
  id: 'normalization/by-hand',
  version: 2,
  kind: 'numeric',
  title: 'Four of a batch',
  minutes: 5,
  points: 2,
  goals: ['forward'],
  credit: 'practice',
  errata: ['R-74'],
  figures: 4,
  generate: (random) => ({
    values: random.pick([
      [2, 3, 5, 10],
      [1, 4, 5, 10],
      [0, 1, 2, 7],
      [2, 4, 6, 16],
      [1, 2, 6, 11],
    ]),
  }),
  printed: { values: [1, 2, 3, 6] },
  quantity: '$\\hat x$',

  prompt: ({ values }) => `
One unit has the pre-activations ${values.join(', ')} on the four examples of a batch. Batch normalisation is applied in training, with $\\gamma = 1$, $\\beta = 0$ and an $\\epsilon$ too small to matter.

What becomes of the four, in their order? Give four significant figures of each, with spaces between them.`,

  reference: (batch) => of(batch).scaled,
  wrong: (batch) => {
    const { mean, variance, deviation, centred, scaled } = of(batch);
    const count = batch.values.length;
    return [
      {
        id: 'no-brackets',
        answer: batch.values.map((value) => value - mean / deviation),
        feedback: `You divided only the mean by the deviation, as the printed formula without brackets says. What should the mean of all four answers be?`,
      },
      {
        id: 'by-variance',
        answer: centred.map((one) => one / variance),
        feedback: `You divided by the variance, ${show(variance)}. In which unit is it, if the values are in metres?`,
      },
      {
        id: 'unbiased',
        answer: scaled.map((one) => one * Math.sqrt((count - 1) / count)),
        feedback: `You divided the sum of squares by ${count - 1}, as for an estimate from a sample. By what does batch normalisation divide, so that the batch itself has variance 1?`,
      },
      {
        id: 'centred',
        answer: centred,
        feedback: `These are the distances from the mean. They still have the width of the batch in them. What takes that out?`,
      },
    ];
  },
  otherwise:
    'Two numbers of the batch decide: its mean, and its variance with division by 4. Which do you have so far?',
  right: (batch) =>
    `Yes: the distances from the mean, ${list(of(batch).centred)}, each divided by the deviation ${show(of(batch).deviation)}. The four add up to 0, and their squares to 4.`,

  hints: [
    'Each value is compared with the four of its own batch, and with nothing else.',
    'Subtract the mean first. Then divide by the root of the mean squared distance.',
    (batch) =>
      `The mean is ${show(of(batch).mean)}. The four distances, squared and averaged, give ${show(of(batch).variance)}.`,
  ],
  solution: (batch) => {
    const { mean, variance, deviation, centred, scaled } = of(batch);
    return `
The mean of the batch is ${show(mean)}, so the distances from it are ${list(centred)}. Their squares average ${show(variance)}; there are four values, and the division is by 4.

Each distance is divided by $\\sqrt{${show(variance)}}$ = ${show(deviation)}. That gives ${inFull(scaled)}.

To check it, type the batch into the inputs of <See figure="normalization#stepper" /> and step to $\\hat x$.`;
  },
});
