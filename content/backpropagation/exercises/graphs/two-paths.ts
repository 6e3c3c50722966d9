import { defineExercise } from '../../../../src/exercises/define.ts';
import { drawUntil } from '../../../../src/exercises/variant/draw.ts';
import { twoPaths } from '../../../../src/experiments/gradients/worked-graphs.ts';
import { show } from '../print.ts';

export const pathsAdd = defineExercise<{ readonly x: number; readonly c: number }>({
  id: 'backpropagation/two-paths',
  version: 1,
  kind: 'gradients',
  title: 'Two ways from x to f',
  minutes: 4,
  points: 2,
  goals: ['run'],
  credit: 'practice',
  errata: ['R-39'],
  level: 2,
  figures: 3,
  // With a term of 2, the mean of the paths and one path without its slope are the same number.
  generate: (random) =>
    drawUntil(
      random,
      (stream) => ({ x: stream.integer(2, 8), c: stream.pick([3, 4, 5, 6, 7]) }),
      ({ x, c }) => x !== c && c !== 2 * x && x + c !== 2 * x - 1,
    ),
  printed: { x: 3, c: 2 },
  label: 'Graph of f = x times s, where s is x plus c: x feeds both nodes',
  graph: twoPaths,

  prompt: ({ x, c }) => `
The graph computes $f = xs$ with $s = x + c$, at $x = ${x}$ and $c = ${c}$. Two wires leave $x$.

Fill in the gradients of $s$ and of $x$, as whole numbers.`,

  otherwise:
    'Follow each wire that leaves $x$ to $f$ and work out what comes back along it. How many wires are there, and what does each bring?',
  right: ({ x, c }) =>
    `Yes: ${show(x + c)} straight from $f$ and ${show(x)} by way of $s$. Multiplied out, $f = x^2 + ${c}x$ has the slope $2x + ${c}$ = ${show(2 * x + c)}.`,

  hints: [
    'Count the wires that leave $x$. Each of them carries a gradient back.',
    'The product passes to each factor the gradient times the other factor. The sum $s = x + c$ passes on what it gets, times 1. What arrives twice is added.',
    ({ x, c }) =>
      `Straight from $f$, $x$ gets 1 × $s$ = ${show(x + c)}. The other part comes through $s$, which first gets 1 × $x$ = ${show(x)}.`,
  ],
  solution: ({ x, c }) => `
$f = xs$ is a product, so it hands to each factor the other one: to $s$ the value of $x$, ${show(x)}, and to $x$ the value of $s$, ${show(x + c)}.

$s = x + c$ has slope 1 in $x$, so it hands on what it received: ${show(x)}.

Two gradients arrive at $x$, and they add: ${show(x + c)} + ${show(x)} = ${show(2 * x + c)}. A nudge of $x$ moves $f$ through both factors at once.

A chain rule that multiplies along one path finds ${show(x + c)} or ${show(x)}, according to the path. To check which is right, type \`x*(x+${c})\` into <See figure="backpropagation#own" />, set $x$ to ${x}, and compare the sum with the finite difference on the plate.`,
});
