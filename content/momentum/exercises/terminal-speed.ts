import { defineExercise } from '../../../src/exercises/define.ts';

interface Slope {
  /** The share of the velocity that is kept. */
  readonly kept: number;
  readonly rate: number;
  readonly slope: number;
}

const show = (value: number) => `${Number(value.toPrecision(4))}`;
const step = ({ kept, rate, slope }: Slope) => (rate * slope) / (1 - kept);

export const terminalSpeed = defineExercise<Slope>({
  id: 'momentum/terminal-speed',
  version: 1,
  kind: 'numeric',
  title: 'The speed at which it stops gaining',
  minutes: 4,
  points: 2,
  goals: ['predict'],
  credit: 'practice',
  errata: ['R-95'],
  figures: 2,
  generate: (random) => ({
    kept: random.pick([0.8, 0.9, 0.95, 0.98]),
    rate: random.pick([0.01, 0.03, 0.04]),
    slope: random.integer(2, 9),
  }),
  printed: { kept: 0.9, rate: 0.01, slope: 4 },
  quantity: 'length of a step',

  prompt: ({ kept, rate, slope }) => `
Source D writes momentum in its own letters: $\\nu \\leftarrow \\eta\\nu - \\alpha\\,\\partial L$ and $W \\leftarrow W + \\nu$. In the letters of this book its $\\eta$ is $\\beta$, its $\\alpha$ is the learning rate and its $\\nu$ is minus the learning rate times $v$.

On a slope that stays at $\\partial L$ = ${slope}, with η = ${kept} and α = ${rate} in those letters, how long is each step after very many of them? Give two significant figures.`,

  reference: step,
  wrong: ({ kept, rate, slope }) => [
    {
      id: 'plain',
      answer: rate * slope,
      feedback: `That is the first step, α times the slope. What does the second one add to it?`,
    },
    {
      id: 'two',
      answer: rate * slope * (1 + kept),
      feedback: `That is the second step: the slope once more, and ${kept} of the first. The third adds again. Where does that end?`,
    },
    {
      id: 'letters',
      answer: (kept * slope) / (1 - rate),
      feedback: `You read η as the learning rate, as the rest of this book does. Which of the two letters multiplies the slope in source D?`,
    },
  ],
  otherwise:
    'Call the final step $s$. It is kept in part and gets α times the slope on top, and it is still $s$. What is $s$?',
  right: ({ kept }) =>
    `Yes. Every slope is counted 1 + β + β² + … times in the end, which is 1/(1 − β) = ${show(1 / (1 - kept))}.`,

  hints: [
    'The step no longer changes. What went into it must be what got lost.',
    ({ kept }) =>
      `One update keeps ${kept} of the step and adds α times the slope. So the share 1 − ${kept} of the step is α times the slope.`,
    ({ kept, rate, slope }) =>
      `${rate} × ${slope} = ${show(rate * slope)} is ${show(1 - kept)} of the step.`,
  ],
  solution: ({ kept, rate, slope }) => `
After many updates the step $s$ is the same before and after: $s = \\beta s + \\alpha\\,\\partial L$. So $s = \\alpha\\,\\partial L/(1-\\beta)$.

Here that is ${show(rate * slope)} / ${show(1 - kept)} = ${show(step({ kept, rate, slope }))}, or ${show(1 / (1 - kept))} plain steps at once.

To check it, write $f = ${slope}x$ as your own landscape in <See figure="momentum#ravine" />, race momentum alone, and read the step in the table of its last update.`,
});
