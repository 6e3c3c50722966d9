import { defineExercise } from '../../../src/exercises/define.ts';
import { moments, show } from './print.ts';

interface Batch {
  readonly values: readonly number[];
}

const largest = ({ values }: Batch) => Math.max(...values);
const of = (batch: Batch) => {
  const { mean, variance } = moments(batch.values);
  return { mean, variance, centred: largest(batch) - mean };
};

export const byHand = defineExercise<Batch>({
  id: 'normalization/by-hand',
  version: 1,
  kind: 'numeric',
  title: 'The largest of four',
  minutes: 4,
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

What becomes of ${largest({ values })}? Give four significant figures.`,

  reference: (batch) => of(batch).centred / Math.sqrt(of(batch).variance),
  wrong: (batch) => {
    const { mean, variance, centred } = of(batch);
    const count = batch.values.length;
    return [
      {
        id: 'no-brackets',
        answer: largest(batch) - mean / Math.sqrt(variance),
        feedback: `You divided only the mean by the deviation, as the printed formula without brackets says. What should the mean of all four answers be?`,
      },
      {
        id: 'by-variance',
        answer: centred / variance,
        feedback: `You divided by the variance, ${show(variance)}. In which unit is it, if the values are in metres?`,
      },
      {
        id: 'unbiased',
        answer: centred / Math.sqrt((variance * count) / (count - 1)),
        feedback: `You divided the sum of squares by ${count - 1}, as for an estimate from a sample. By what does batch normalisation divide, so that the batch itself has variance 1?`,
      },
      {
        id: 'centred',
        answer: centred,
        feedback: `${show(centred)} is the distance from the mean. It still has the width of the batch in it. What takes that out?`,
      },
    ];
  },
  otherwise:
    'Two numbers of the batch decide: its mean, and its variance with division by 4. Which do you have so far?',
  right: (batch) =>
    `Yes: ${show(of(batch).centred)} above the mean, divided by the deviation ${show(Math.sqrt(of(batch).variance))}. All four answers add up to 0.`,

  hints: [
    'Each value is compared with the four of its own batch, and with nothing else.',
    'Subtract the mean first. Then divide by the root of the mean squared distance.',
    (batch) =>
      `The mean is ${show(of(batch).mean)}. The four distances, squared and averaged, give ${show(of(batch).variance)}.`,
  ],
  solution: (batch) => {
    const { mean, variance, centred } = of(batch);
    return `
The mean of the batch is ${show(mean)}. The squared distances from it average ${show(variance)}; there are four values, and the division is by 4.

${largest(batch)} lies ${show(centred)} above the mean. Divided by $\\sqrt{${show(variance)}}$ = ${show(Math.sqrt(variance))} that is ${show(centred / Math.sqrt(variance))}.

To check it, type the batch into the inputs of <See figure="normalization#stepper" /> and step to $\\hat x$.`;
  },
});
