import { defineExercise } from '../../../src/exercises/define.ts';
import { poolGraph } from '../../../src/experiments/backward-blocks/worked-graphs.ts';

type Grid = readonly (readonly number[])[];

interface Pool {
  readonly x: Grid;
  readonly g: Grid;
}

const rows = (grid: Grid) => grid.map((row) => row.join(' ')).join('; ');

export const poolRoute = defineExercise<Pool>({
  id: 'training-cnns/pool-route',
  version: 1,
  kind: 'gradients',
  title: 'Who answers for the maximum?',
  minutes: 4,
  points: 2,
  goals: ['backward'],
  credit: 'practice',
  errata: ['R-82'],
  level: 2,
  figures: 3,
  generate: (random) => ({
    x: random.pick([
      [[5, 1, 0, 2], [3, 2, 4, 1], [0, 6, 1, 3], [2, 1, 0, 7]],
      [[0, 2, 8, 1], [4, 1, 3, 5], [9, 0, 2, 1], [1, 3, 6, 0]],
    ]),
    g: random.pick([
      [[1, 2], [3, 4]],
      [[2, -1], [1, 5]],
    ]),
  }),
  printed: {
    x: [[1, 3, 2, 1], [4, 6, 5, 0], [7, 2, 8, 1], [0, 9, 3, 4]],
    g: [[1, 1], [1, 1]],
  },
  label: 'Graph of a max-pool: x leads into y; y times g is summed to L',
  graph: ({ x, g }) => poolGraph(x, g),

  prompt: ({ x, g }) => `
The map $x$ = [${rows(x)}] is max-pooled in windows of 2 × 2, and $L = \\sum g\\,y$ with $g$ = [${rows(g)}].

Fill in the gradients of $L$ at $y$ and at $x$.`,

  otherwise: 'Nudge one number of a window that is not the largest. Does the output move?',
  right: 'Yes. The largest of each window gets all of it, and the other three nothing.',
  hints: [
    'What comes back at $y$ is $g$.',
    'The output of a window is one of its numbers. Which of them does a nudge move the output with?',
    'Each window has one entry that is not 0.',
  ],
  solution: ({ g }) => `
At $y$ the gradient is $g$ = [${rows(g)}]. Each output is the largest number of its window: a nudge of that one moves the output as much, a nudge of the others not at all. So each entry of $g$ goes to the place of the largest, and 0 to the other three.

To check it, step through <See figure="training-cnns#pool" />.`,
}); // biome-ignore format: matrices in one line
