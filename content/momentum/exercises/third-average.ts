import { defineExercise } from '../../../src/exercises/define.ts';
import { movingAverage } from '../../../src/experiments/optimizers/moving-average.ts';

interface Start {
  readonly value: number;
  readonly beta: number;
  readonly count: number;
}

const averages = ({ value, beta, count }: Start) =>
  movingAverage(Array.from({ length: count + 1 }, () => value), beta).plain; // biome-ignore format: one line
const show = (value: number) => `${Number(value.toPrecision(4))}`;

export const thirdAverage = defineExercise<Start>({
  id: 'momentum/third-average',
  version: 1,
  kind: 'numeric',
  title: 'A cold start',
  minutes: 4,
  points: 2,
  goals: ['average'],
  credit: 'practice',
  errata: ['R-78'],
  figures: 3,
  generate: (random) => ({
    value: random.integer(4, 30),
    beta: random.pick([0.8, 0.9, 0.95]),
    count: random.integer(3, 5),
  }),
  printed: { value: 10, beta: 0.9, count: 3 },
  quantity: '$V$',

  prompt: ({ value, beta, count }) => `
A series is ${value} every time. Its average $V_t = \\beta V_{t-1} + (1-\\beta)D_t$ starts at $V_0 = 0$, with β = ${beta}.

What is $V_{${count}}$? Give three significant figures.`,

  reference: (start) => averages(start)[start.count - 1]!,
  wrong: (start) => [
    {
      id: 'true-mean',
      answer: start.value,
      feedback: `${start.value} is the mean of the numbers, and what the corrected average would say. How much weight has $V_{${start.count}}$ given to them so far?`,
    },
    {
      id: 'one-more',
      answer: averages(start)[start.count]!,
      feedback: `That is one step further. After the first number $V_1$ is already (1 − β) times ${start.value}; after which number is yours?`,
    },
    {
      id: 'one-less',
      answer: averages(start)[start.count - 2]!,
      feedback: `That is one step short: $V_0$ = 0 stands before the first number. How many numbers have come by yours?`,
    },
    {
      id: 'left',
      answer: start.value - averages(start)[start.count - 1]!,
      feedback:
        'That is what is missing: it went to the 0 that the average started from. What has it reached, then?',
    },
  ],
  otherwise:
    'Write down the first step: β times 0, plus 1 − β times the number. Then go on from there.',
  right: ({ beta, count }) =>
    `Yes. The weights given out so far sum to 1 − β^${count} = ${show(1 - remaining(beta, count))}, and dividing by that sum would give the number itself.`,

  hints: [
    'Each step keeps β of the old value and adds 1 − β of the number.',
    ({ value, beta }) =>
      `$V_1$ = ${show((1 - beta) * value)}. Keep ${beta} of it and add as much again.`,
    ({ value, beta }) => `$V_2$ = ${show((1 - beta) * value * (1 + beta))}.`,
  ],
  solution: (start) => `
${averages(start)
  .slice(0, start.count)
  .map((value, i) => `$V_{${i + 1}}$ = ${show(value)}`)
  .join(', ')}.

In one line: $V_t = (1-\\beta^t)D$ for a constant $D$, because the weights $(1-\\beta)(1+\\beta+…)$ sum to $1-\\beta^t$.

To check it, set <See figure="momentum#average" /> to **10 each time** and step.`,
});

/** The share of the weights that the start has kept. */
const remaining = (beta: number, count: number): number =>
  Array.from({ length: count }).reduce<number>((power) => power * beta, 1);
