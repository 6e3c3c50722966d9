import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) =>
  `function kernelSlope(x: number[][], back: number[][]): number[][] {
${body}
}
`;

const loops = (
  term: string,
  rows = 'x.length - back.length + 1',
  columns = 'x[0].length - back[0].length + 1',
) =>
  `  return Array.from({ length: ${rows} }, (_, u) =>
    Array.from({ length: ${columns} }, (_, v) =>
      back.reduce((sum, line, i) => line.reduce((part, g, j) => part + ${term}, sum), 0)));`;

export const kernelGradient = defineExercise<null>({
  id: 'training-cnns/kernel-gradient',
  version: 1,
  kind: 'code',
  title: 'The slope of a kernel, and a check',
  minutes: 12,
  points: 3,
  goals: ['backward'],
  credit: 'robust',
  errata: ['R-82'],
  printed: null,

  prompt: `
Write the slope of a kernel: given the picture $x$ and what came back for each output, return one number for each entry of the kernel. No padding, stride 1, one map.

The kernel has as many rows as $x$ has more than \`back\`, and one. The last law nudges every entry of a kernel and compares.`,

  starter: `// x: rows of pixels. back: rows of slopes, one for each output.
function kernelSlope(x: number[][], back: number[][]): number[][] {
  return [];
}
`,
  card: [
    ['range(n)', 'Array.from({ length: n }, (_, i) => i)'],
    ['len(x)', 'x.length'],
    ['x[i][j]', 'x[i][j]'],
    ['sum(…)', 'numbers.reduce((a, b) => a + b, 0)'],
  ],
  program: program(loops('g * x[u + i][v + j]')),

  laws: () => [
    {
      id: 'shape',
      name: 'it has the shape of the kernel',
      source: `
const found = kernelSlope([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]], [[1, 1, 1], [1, 1, 1]]);
expect(found.length === 2 && found.every((row) => row.length === 2), 'a picture of 3 × 4 and an output of 2 × 3 have a kernel of 2 × 2');`,
      feedback: 'An output has as many rows as the kernel has places: n − f + 1. How many rows has the kernel, then?',
    },
    {
      id: 'paper',
      name: 'the numbers of the figure: [12 16; 24 28]',
      source: `
const found = kernelSlope([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 1], [1, 1]]);
near(nn.tensor(found.flat()), [12, 16, 24, 28], 1e-6);`,
      feedback: 'The first entry lies on 1, 2, 4 and 5 in turn. What is the sum of those, each times what came back?',
    },
    {
      id: 'place',
      name: 'each place counts with what came back there',
      source: `
const found = kernelSlope([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[0, 1], [0, 0]]);
near(nn.tensor(found.flat()), [2, 3, 5, 6], 1e-6);`,
      feedback: 'Only the output at the top right counts here, and its window is 2, 3, 5, 6. Which pixel lies under which entry of the kernel there?',
    },
    {
      id: 'nudged',
      name: 'nudging each entry of a kernel says the same',
      isHidden: true,
      source: `
const x = [[0.5, -1, 2, 0.25], [1.5, 0, -0.5, 1], [-2, 1, 0.75, 0.5], [1, -1, 2, 0]];
const back = [[1, -2, 0.5], [0.25, 3, -1], [2, 0, 1]];
const out = (k) => back.reduce((sum, line, i) => line.reduce((part, g, j) => part + g * k.reduce((s, row, u) => row.reduce((t, w, v) => t + w * x[u + i][v + j], s), 0), sum), 0);
const kernel = [[1, 2], [3, 4]];
const h = 1e-4;
const nudged = kernel.map((row, u) => row.map((_, v) => {
  const moved = (by) => kernel.map((line, a) => line.map((w, b) => (a === u && b === v ? w + by : w)));
  return (out(moved(h)) - out(moved(-h))) / (2 * h);
}));
near(nn.tensor(kernelSlope(x, back).flat()), nudged.flat(), 1e-4);`,
      feedback: 'The laws above hold and the check does not: is a row taken for a column somewhere?',
    },
  ],
  wrong: [
    { id: 'unfinished', source: program('  return [];'), law: 'shape' },
    {
      id: 'shape-of-output',
      source: program(loops('g * (x[u + i]?.[v + j] ?? 0)', 'back.length', 'back[0].length')),
      law: 'shape',
    },
    {
      id: 'flipped',
      source: program(loops('g * x[x.length - 1 - u - i][x[0].length - 1 - v - j]')),
      law: 'paper',
    },
    { id: 'no-place', source: program(loops('x[u + i][v + j]')), law: 'place' },
  ],

  otherwise: 'Read the first law that fails, and work out the first entry by hand.',
  right: () => 'Yes: the picture correlated with what came back. No kernel is needed for its own slope.',

  hints: [
    'Four loops: over the entries of the kernel, and over the outputs.',
    'Entry (u, v) lies on the pixel (u + i, v + j) when the output is (i, j).',
    'So its slope is the sum of `back[i][j] * x[u + i][v + j]` over all outputs.',
  ],
  solution: `
The output at (i, j) is the sum of $k_{uv}\\,x_{u+i,\\,v+j}$. Its slope with respect to $k_{uv}$ is $x_{u+i,\\,v+j}$, and by the chain rule that is multiplied by what came back at (i, j) and summed over all outputs.

It is a correlation of $x$ with what came back, and does not hold $k$ at all.

To check it, step through <See figure="training-cnns#backward" />.`,
}); // biome-ignore format: programs in one line
