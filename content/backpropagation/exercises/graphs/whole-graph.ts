import { defineExercise } from '../../../../src/exercises/define.ts';
import { quotient } from '../../../../src/experiments/gradients/worked-graphs.ts';
import { type Dials, drawDials } from '../numbers/dials.ts';
import { show } from '../print.ts';

export const wholeGraph = defineExercise<Dials>({
  id: 'backpropagation/whole-graph',
  version: 1,
  kind: 'gradients',
  title: 'The whole graph, backward',
  minutes: 8,
  points: 3,
  goals: ['run'],
  credit: 'practice',
  level: 3,
  figures: 3,
  generate: drawDials,
  printed: { x: 3, y: 4, z: 2 },
  label: 'Graph of f = x squared times y over z: v is x squared, u is v times y, f is u over z',
  graph: quotient,

  prompt: ({ x, y, z }) => `
The graph computes $f = x^2y/z$ at $x = ${x}$, $y = ${y}$, $z = ${z}$ through $v = x^2$ and $u = vy$. The way forward is done.

Go back from $f$. At each node write its local slopes, then the gradient of each input, to three significant figures.`,

  otherwise:
    'At each node, two numbers are multiplied: the gradient that arrived from the right, and the local slope. Which two meet here?',
  right: ({ x, y, z }) =>
    `Yes. Five slopes and five products gave all three derivatives, ${show((2 * x * y) / z)}, ${show((x * x) / z)} and ${show((-x * x * y) / (z * z))}; on paper that was three separate formulas.`,

  hints: [
    'Start at the right. At $f$ there is one division, $f = u/z$, with two inputs. The gradient at $f$ itself is 1.',
    'A quotient $u/z$ has slope $1/z$ in $u$ and $-u/z^2$ in $z$. A product has as slope in each factor the other factor. A square $x^2$ has slope $2x$.',
    ({ x, y, z }) =>
      `At $f$ the slope in $u$ is 1/${z} = ${show(1 / z)}, so $\\partial f/\\partial u$ = 1 × ${show(1 / z)}. It arrives at $u$; multiply it there by the slope in $v$, which is $y = ${y}$. With $x$ = ${x} go on in the same way.`,
  ],
  solution: ({ x, y, z }) => {
    const [v, du] = [x * x, 1 / z];
    const u = v * y;
    return `
Each node multiplies what arrives by its own slope.

| node | slope | × arriving | = sent to |
|---|---|---|---|
| $f = u/z$, in $u$ | $1/z$ = ${show(du)} | 1 | $u$: ${show(du)} |
| $f = u/z$, in $z$ | $-u/z^2$ = ${show(-u / (z * z))} | 1 | $z$: ${show(-u / (z * z))} |
| $u = vy$, in $v$ | $y$ = ${show(y)} | ${show(du)} | $v$: ${show(y * du)} |
| $u = vy$, in $y$ | $v$ = ${show(v)} | ${show(du)} | $y$: ${show(v * du)} |
| $v = x^2$, in $x$ | $2x$ = ${show(2 * x)} | ${show(y * du)} | $x$: ${show(2 * x * y * du)} |

No value has two paths to $f$, so nothing is added. The values $u$, $v$ and $y$ stood ready from the way forward; without them three of the slopes could not be written down.

To check it, set the inputs of <See figure="backpropagation#quotient" /> to ${x}, ${y} and ${z} and step through. Its plate nudges each input and prints the difference beside the gradient.`;
  },
});
