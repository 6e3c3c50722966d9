import { defineExercise } from '../../../src/exercises/define.ts';

interface Start {
  readonly weight: number;
  readonly slope: number;
  readonly rate: number;
}

const show = (value: number) => `${Number(value.toPrecision(4))}`.replace('-', '−');

export const firstStep = defineExercise<Start>({
  id: 'adam/first-step',
  version: 1,
  kind: 'numeric',
  title: 'The first step',
  minutes: 4,
  points: 2,
  goals: ['anatomy'],
  credit: 'practice',
  figures: 3,
  generate: (random) => ({
    weight: random.integer(2, 9),
    slope: random.pick([-40, -8, -0.5, 0.2, 6, 30]),
    rate: random.pick([0.01, 0.03, 0.05, 0.2]),
  }),
  printed: { weight: 3, slope: -8, rate: 0.05 },
  quantity: 'change of the weight',

  prompt: ({ weight, slope, rate }) => `
A weight is ${weight}, and the slope of the cost there is ${show(slope)}. Adam makes its first step, with η = ${rate}, β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸.

By how much does the weight change? Give three significant figures, with the sign of the change.`,

  reference: ({ slope, rate }) => -rate * Math.sign(slope),
  wrong: ({ slope, rate }) => [
    {
      id: 'plain',
      answer: -rate * slope,
      feedback: `That is a step of gradient descent, η times ${show(slope)}. What is the slope divided by here?`,
    },
    {
      id: 'up',
      answer: rate * Math.sign(slope),
      feedback: 'The length is right, and the step goes uphill. Which sign has the slope, and which the step?',
    },
    {
      id: 'uncorrected',
      answer: -rate * Math.sign(slope) * Math.sqrt(10),
      feedback: 'That is 0.1 over the root of 0.001, times η: both means as they are. What does the third line of Adam do with them?',
    },
    {
      id: 'no-root',
      answer: -rate / slope,
      feedback: 'You divided the mean by the mean square, which leaves 1 over the slope. What stands over $\\hat v$ in the last line?',
    },
  ],
  otherwise: 'Write down $\\hat m$ and $\\hat v$ after one slope $g$. What is the one over the root of the other?',
  right: ({ slope }) =>
    `Yes. ${show(slope)} over its own size is ${slope > 0 ? '1' : '−1'}: the first step is η long for every slope that is not 0.`,

  hints: [
    'After one slope the corrected means are the slope itself and its square.',
    'A number over the root of its square is 1 or −1.',
    ({ rate, slope }) =>
      `So the step is ${rate} long. It goes ${slope > 0 ? 'down' : 'up'} the axis, against the slope.`,
  ],
  solution: ({ weight, slope, rate }) => `
$m$ = 0.1 · (${show(slope)}), and divided by 1 − 0.9 it is ${show(slope)} again. $v$ = 0.001 · ${show(slope * slope)}, and divided by 1 − 0.999 it is ${show(slope * slope)}, whose root is ${show(Math.abs(slope))}.

The ratio is ${slope > 0 ? '1' : '−1'}; ε changes it in the eighth figure at most. The weight goes to ${weight} ${slope > 0 ? '−' : '+'} ${rate} = ${show(weight - rate * Math.sign(slope))}.

To check it, set **size of the slopes** in <See figure="adam#anatomy" /> and step once.`,
}); // biome-ignore format: texts in one line
