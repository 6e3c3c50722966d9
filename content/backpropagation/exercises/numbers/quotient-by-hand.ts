import { defineExercise } from '../../../../src/exercises/define.ts';
import { ratio, show } from '../print.ts';
import { type Dials, drawDials, slips } from './dials.ts';

export const quotientByHand = defineExercise<Dials>({
  id: 'backpropagation/quotient-by-hand',
  version: 1,
  kind: 'numeric',
  title: 'One derivative on paper',
  minutes: 3,
  points: 1,
  goals: ['run'],
  credit: 'practice',
  figures: 3,
  generate: drawDials,
  printed: { x: 3, y: 4, z: 2 },
  quantity: '$\\partial f/\\partial y$',

  prompt: ({ x, y, z }) => `
Take $f = x^2y/z$ at $x = ${x}$, $y = ${y}$, $z = ${z}$. Work on paper, without a graph.

Give $\\partial f/\\partial y$ to three significant figures. A fraction such as 7/3 may be typed as it stands.`,

  reference: ({ x, z }) => (x * x) / z,
  wrong: slips,
  otherwise:
    'Hold $x$ and $z$ at their numbers, so that $f$ is a number times $y$. Which number is that?',
  right: ({ x, y, z }) =>
    `Yes: $x^2/z$ = ${ratio(x * x, z)}. The ${show(y)} does not enter. $f$ is a straight line in $y$ and has this slope everywhere on it.`,

  hints: [
    'Read the formula as a function of $y$ alone. The other two letters are numbers that stand still.',
    'A constant in front stays in front: the derivative of $cy$ is $c$. Here $c = x^2/z$.',
    ({ x, z }) => `With the numbers in, the constant is ${x} · ${x} divided by ${z}.`,
  ],
  solution: ({ x, y, z }) => `
Hold $x$ and $z$. Then $f = (x^2/z)\\,y$ is a constant times $y$, because neither $x^2$ nor $z$ moves with $y$.

The derivative of a constant times $y$ is the constant: $\\partial f/\\partial y = x^2/z$.

At $x = ${x}$ and $z = ${z}$ this is ${ratio(x * x, z)}. The value of $y$, ${y}, drops out.

To check it, set the inputs of <See figure="backpropagation#quotient" /> to ${x}, ${y} and ${z} and step back to $y$: the number below it is ${show((x * x) / z)}.`,
});
