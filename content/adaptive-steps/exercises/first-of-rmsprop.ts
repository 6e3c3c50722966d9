import { defineExercise } from '../../../src/exercises/define.ts';

interface Decay {
  readonly rho: number;
}

const show = (value: number) => `${Number(value.toPrecision(4))}`;
const first = ({ rho }: Decay) => 1 / Math.sqrt(1 - rho);

export const firstOfRmsprop = defineExercise<Decay>({
  id: 'adaptive-steps/first-of-rmsprop',
  version: 1,
  kind: 'numeric',
  title: 'A mean that starts empty',
  minutes: 4,
  points: 2,
  goals: ['forget'],
  credit: 'practice',
  figures: 3,
  generate: (random) => ({ rho: random.pick([0.6, 0.7, 0.75, 0.8, 0.9, 0.95]) }),
  printed: { rho: 0.9 },
  quantity: 'step over η',

  prompt: ({ rho }) => `
RMSProp keeps $s \\leftarrow ρ s + (1-ρ)g^2$ from $s$ = 0, with ρ = ${rho}; ε may be left out.

How long is its first step, in learning rates, for any slope $g > 0$? Give three significant figures.`,

  reference: first,
  wrong: ({ rho }) => [
    {
      id: 'one',
      answer: 1,
      feedback:
        'One η is where the steps end on a slope that stays. After one update, how much of $g^2$ has the mean taken in?',
    },
    {
      id: 'no-root',
      answer: 1 / (1 - rho),
      feedback: 'That is $g^2$ over $s$. What does the step divide $g$ by, $s$ or its root?',
    },
    {
      id: 'upside-down',
      answer: Math.sqrt(1 - rho),
      feedback: 'That is the divisor over $g$. Which of the two stands on top?',
    },
    {
      id: 'kept',
      answer: 1 / Math.sqrt(rho),
      feedback: `The share ${rho} belongs to the old mean, which is 0. With which share does the new square come in?`,
    },
  ],
  otherwise: 'After the first slope $s = (1-ρ)g^2$. Divide $g$ by its root.',
  right: () =>
    'Yes. The 0 that the mean starts from makes it too small, and the step too long. Adam divides the start away.',

  hints: [
    'Which number is $s$ after one slope $g$?',
    '$s = (1-ρ)g^2$; the step over η is $g$ over its root.',
    ({ rho }) => `The root of ${show(1 - rho)} is ${show(Math.sqrt(1 - rho))}.`,
  ],
  solution: (decay) => `
After one slope $s = (1-ρ)g^2$. So the step over η is $g/(\\sqrt{1-ρ}\\,g) = 1/\\sqrt{1-ρ}$, here 1/${show(Math.sqrt(1 - decay.rho))} = ${show(first(decay))}.

A longer memory makes a longer first step. The steps come down to one η within about 1/(1 − ρ) updates.

To check it for 0.9, look at the first step of RMSProp in <See figure="adaptive-steps#forget" />.`,
}); // biome-ignore format: texts in one line
