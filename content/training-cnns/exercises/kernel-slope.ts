import { defineExercise } from '../../../src/exercises/define.ts';
import { convolutionGraph } from '../../../src/experiments/backward-blocks/worked-graphs.ts';

type Grid = readonly (readonly number[])[];

interface Convolution {
  readonly x: Grid;
  readonly k: Grid;
  readonly g: Grid;
}

const rows = (grid: Grid) => grid.map((row) => row.join(' ')).join('; ');

export const kernelSlope = defineExercise<Convolution>({
  id: 'training-cnns/kernel-slope',
  version: 1,
  kind: 'gradients',
  title: 'Back to the kernel and to the picture',
  minutes: 8,
  points: 3,
  goals: ['backward'],
  credit: 'practice',
  errata: ['R-82'],
  level: 2,
  figures: 3,
  generate: (random) => ({
    x: random.pick([
      [[1, 0, 2], [3, 1, 0], [0, 2, 1]],
      [[2, 1, 0], [0, 3, 1], [1, 0, 2]],
    ]),
    k: random.pick([
      [[1, -1], [0, 2]],
      [[0, 1], [2, -1]],
    ]),
    g: random.pick([
      [[1, 0], [0, 1]],
      [[1, 1], [0, 0]],
      [[0, 1], [1, 0]],
    ]),
  }),
  printed: {
    x: [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
    k: [[1, 0], [0, -1]],
    g: [[1, 1], [1, 1]],
  },
  label: 'Graph of a convolution: x and k lead into y; y times g is summed to L',
  graph: ({ x, k, g }) => convolutionGraph(x, k, g),

  prompt: ({ x, k, g }) => `
A picture $x$ = [${rows(x)}] is convolved with the kernel $k$ = [${rows(k)}], without padding, and $L = \\sum g\\,y$ with $g$ = [${rows(g)}].

Fill in the gradients of $L$, from the output back to $k$ and to $x$.`,

  otherwise:
    'Take one entry of the kernel. On which pixels has it lain, and what came back from each of those places?',
  right: 'Yes. The kernel collects from every place it was laid on, the pixel from every window it was in.',
  hints: [
    'What comes back at $y$ is $g$.',
    'The slope of one kernel entry is a sum over all outputs: the pixel under it there, times $g$ there.',
    'Lay $g$ itself on $x$ like a kernel: each place gives one entry of the slope of $k$.',
  ],
  solution: ({ g }) => `
At $y$ the gradient is $g$ = [${rows(g)}].

An entry of $k$ is used at every output. Its slope is the sum over the outputs of the pixel under it times $g$ there: $x$ correlated with $g$.

A pixel is used by every window that holds it, each time with another entry of $k$. Its slope is the sum of those entries times $g$ there: $g$ laid out with a margin and convolved with $k$.

To check it, step through <See figure="training-cnns#backward" />.`,
}); // biome-ignore format: matrices in one line
