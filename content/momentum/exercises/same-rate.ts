import { defineExercise } from '../../../src/exercises/define.ts';

interface Move {
  readonly rate: number;
  readonly beta: number;
}

const show = (value: number) => `${Number(value.toPrecision(3))}`;

export const sameRate = defineExercise<Move>({
  id: 'momentum/same-rate',
  version: 1,
  kind: 'choice',
  title: 'One learning rate in two formulas',
  minutes: 3,
  points: 2,
  goals: ['translate'],
  credit: 'practice',
  errata: ['R-19'],
  isSeveral: false,
  generate: (random) => ({
    rate: random.pick([0.001, 0.002, 0.005, 0.02]),
    beta: random.pick([0.8, 0.9, 0.95]),
  }),
  printed: { rate: 0.003, beta: 0.9 },

  prompt: ({ rate, beta }) => `
A text trains with $m \\leftarrow \\beta m - \\eta g$, $w \\leftarrow w + m$, at η = ${rate} and β = ${beta}. You have a library that keeps the mean instead: $v \\leftarrow \\beta v + (1-\\beta)g$, $w \\leftarrow w - \\eta v$.

Which learning rate do you give it for the same path?`,

  options: [
    {
      id: 'same',
      text: ({ rate }) => `${rate}: momentum is momentum`,
      reply: ({ beta }) =>
        `The mean gives each slope the weight 1 − β = ${show(1 - beta)}, the sum gives it 1. With the same number the steps are ${show(1 / (1 - beta))} times shorter. What makes up for that?`,
    },
    {
      id: 'larger',
      text: ({ rate, beta }) => show(rate / (1 - beta)),
      reply: ({ beta }) =>
        `Yes: the mean is ${show(1 - beta)} of the sum, so its rate is η/(1 − β).`,
    },
    {
      id: 'smaller',
      text: ({ rate, beta }) => show(rate * (1 - beta)),
      reply:
        'That shortens the steps a second time. Is the mean of many slopes larger or smaller than their sum?',
    },
    {
      id: 'kept',
      text: ({ rate, beta }) => show(rate / beta),
      reply:
        'You divided by β, the share that is kept of the old. By which share does the mean multiply the new slope?',
    },
  ],
  reference: () => ['larger'],

  otherwise: 'Write the first step of both from rest. By which factor do they differ?',
  right: 'Yes. Linked in this way the two are the same path to the last digit.',

  hints: [
    'Start both from rest and make one step by hand.',
    'The sum’s first step is ηg. The mean’s is η(1 − β)g.',
    ({ beta }) => `The mean’s rate must be 1/(1 − ${beta}) times as large.`,
  ],
  solution: ({ rate, beta }) => `
Every slope enters the sum with weight 1 and the mean with weight 1 − β = ${show(1 - beta)}; afterwards both fade by β. So the mean is always ${show(1 - beta)} of the sum, and for the same step its learning rate is ${rate} / ${show(1 - beta)} = ${show(rate / (1 - beta))}.

When η changes during training there is one more difference: a stored step $m$ still holds the old η.

To check it, switch **linked** in <See figure="momentum#forms" /> on and off.`,
});
