import { math } from '../nn/index.ts';
import { defineExercise } from './define.ts';

interface Schedule {
  /** Learning rate at the start, in hundredths, so that every number is exact. */
  readonly hundredths: number;
  /** Epochs from one halving to the next. */
  readonly every: number;
  /** How often it has been halved. */
  readonly halvings: number;
}

const show = (rate: number): string => String(Number(rate.toPrecision(6)));

/** The handbook's example: not in the book, complete, and tested like every exercise that is. */
export const halvedRate = defineExercise<Schedule>({
  id: 'schedules/halved-rate',
  version: 1,
  kind: 'numeric',
  title: 'A rate that halves',
  minutes: 2,
  points: 1,
  goals: ['step-decay'],
  credit: 'practice',
  figures: 2,
  quantity: '$\\eta$',

  printed: { hundredths: 8, every: 10, halvings: 3 },
  generate: (random) => ({
    hundredths: random.integer(2, 10),
    every: random.pick([5, 10, 20]),
    halvings: random.integer(3, 6),
  }),

  prompt: ({ hundredths, every, halvings }) => `
Training starts with the learning rate $\\eta$ = ${show(hundredths / 100)}. The schedule halves it after every ${every} epochs.

Give $\\eta$ after ${every * halvings} epochs, to two significant figures.`,

  reference: ({ hundredths, halvings }) => hundredths / 100 / math.pow(2, halvings),
  wrong: ({ hundredths, every, halvings }) => [
    {
      id: 'divided-once',
      answer: hundredths / 100 / (2 * halvings),
      feedback: `This divides once by 2 · ${halvings}. Each halving divides what the last one left. What is left after two of them?`,
    },
    {
      id: 'each-epoch',
      answer: hundredths / 100 / math.pow(2, every * halvings),
      feedback: `This halves the rate in each of the ${every * halvings} epochs. How many epochs pass before the first halving?`,
    },
  ],
  right: ({ halvings }) =>
    `Yes: ${halvings} halvings divide by $2^{${halvings}}$ = ${math.pow(2, halvings)}, whatever the rate was.`,
  otherwise: 'Count the halvings first. By what do they divide together?',

  hints: [
    'Only the number of halvings matters, and the rate at the start.',
    ({ every, halvings }) => `In ${every * halvings} epochs there are ${halvings} halvings.`,
    ({ hundredths }) => `After the first halving the rate is ${show(hundredths / 200)}.`,
  ],
  solution: ({ hundredths, every, halvings }) => `
${every * halvings} epochs hold ${every * halvings} / ${every} = ${halvings} halvings, so the rate is divided by $2^{${halvings}}$ = ${math.pow(2, halvings)}.

That leaves ${show(hundredths / 100)} / ${math.pow(2, halvings)} = ${show(hundredths / 100 / math.pow(2, halvings))}.

To check it, halve ${show(hundredths / 100)} by hand, ${halvings} times.`,
});
