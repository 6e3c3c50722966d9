import { defineExercise } from '../../../src/exercises/define.ts';

interface Brake {
  readonly slope: number;
  readonly update: number;
}

const show = (value: number) => `${Number(value.toPrecision(3))}`;
const share = ({ update }: Brake) => 1 / Math.sqrt(update);

export const hundredthStep = defineExercise<Brake>({
  id: 'adaptive-steps/hundredth-step',
  version: 1,
  kind: 'numeric',
  title: 'The brake',
  minutes: 3,
  points: 2,
  goals: ['brake'],
  credit: 'practice',
  errata: ['R-98'],
  figures: 2,
  generate: (random) => ({
    slope: random.pick([0.03, 0.3, 6, 70]),
    update: random.pick([16, 25, 49, 64, 100, 400]),
  }),
  printed: { slope: 0.03, update: 100 },
  quantity: 'step over η',

  prompt: ({ slope, update }) => `
A weight’s slope is ${slope} at every update. AdaGrad starts with $s$ = 0; ε may be left out.

How long is its update number ${update}, in learning rates? Give two significant figures.`,

  reference: share,
  wrong: (brake) => [
    {
      id: 'no-root',
      answer: 1 / brake.update,
      feedback: `1/${brake.update} would be right without the root. The sum is ${brake.update} g²; what is its root?`,
    },
    {
      id: 'slope-left',
      answer: brake.slope / Math.sqrt(brake.update),
      feedback: `You have kept the slope ${brake.slope} on top. It also stands under the root, squared. What is left of it?`,
    },
    {
      id: 'never-shrinks',
      answer: 1,
      feedback:
        'That is the first step. Every further update adds another $g^2$ to $s$. What has the divisor become?',
    },
    {
      id: 'slope-squared',
      answer: 1 / (brake.slope * Math.sqrt(brake.update)),
      feedback: `You divided by the slope without multiplying by it. The step is $g/\\sqrt{s}$: what stands on top?`,
    },
  ],
  otherwise: 'After $t$ updates with one slope $g$ the sum is $t g^2$. Divide $g$ by its root.',
  right: ({ update }) => `Yes: g over √(${update} g²) is 1/√${update}, and the slope has cancelled.`,

  hints: [
    'Write down the sum $s$ after two updates, and after $t$ of them.',
    'It is $t g^2$. The step over η is $g$ over the root of that.',
    ({ update }) => `The root of ${update} is ${show(Math.sqrt(update))}.`,
  ],
  solution: (brake) => `
All squares are equal, so $s = t g^2$ and $\\sqrt{s} = \\sqrt{t}\\,g$. The step over η is $g/(\\sqrt{t}\\,g) = 1/\\sqrt{t}$, here 1/${show(Math.sqrt(brake.update))} = ${show(share(brake))}.

The slope of ${brake.slope} plays no part. A weight with small slopes is braked as much as one with large slopes.

To check it, set the size of the slopes in <See figure="adaptive-steps#brake" />.`,
}); // biome-ignore format: texts in one line
