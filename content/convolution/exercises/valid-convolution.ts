import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) =>
  `function convolve(x: number[][], w: number[][], b: number, s: number): number[][] {
${body}
}
`;

interface Parts {
  readonly term?: string;
  readonly columns?: string;
  readonly start?: string;
}

/** Four loops with the parts that can be written wrongly. */
const loops = ({ term = 'x[i * s + u][j * s + v] * w[u][v]', columns = 'Math.floor((x[0].length - w[0].length) / s) + 1', start = 'b' }: Parts = {}) =>
  program(`  const rows = Math.floor((x.length - w.length) / s) + 1;
  const columns = ${columns};
  const z = [];
  for (let i = 0; i < rows; i++) {
    z.push([]);
    for (let j = 0; j < columns; j++) {
      let sum = ${start};
      for (let u = 0; u < w.length; u++)
        for (let v = 0; v < w[0].length; v++) sum += ${term};
      z[i].push(sum);
    }
  }
  return z;`); // biome-ignore format: one line of parts

export const validConvolution = defineExercise<null>({
  id: 'convolution/valid-convolution',
  version: 1,
  kind: 'code',
  title: 'Four loops that keep the kernel upright',
  minutes: 10,
  points: 3,
  goals: ['formula'],
  credit: 'robust',
  errata: ['R-80'],
  printed: null,

  prompt: `
The function below was copied from a text on signals, and tested with a kernel of nine equal numbers only. It turns the kernel by half a turn, forgets the stride and leaves the bias out.

Mend it until it gives what a layer gives: one map without padding, whose place $(i, j)$ holds $b$ plus the sum of all $x_{is+u,\\,js+v}\\,w_{uv}$. Pictures and kernels need not be square.`,

  starter: loops({ term: 'x[i + u][j + v] * w[w.length - 1 - u][w[0].length - 1 - v]', start: '0' }),
  card: [
    ['range(n)', 'for (let i = 0; i < n; i++)'],
    ['x.shape[0]', 'x.length'],
    ['n // s', 'Math.floor(n / s)'],
    ['x[i, j]', 'x[i][j]'],
  ],
  program: loops(),

  laws: () => [
    {
      id: 'ramp',
      name: 'the ramp of the figure gives −6 four times',
      source: `
const ramp = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]];
near(nn.tensor(convolve(ramp, [[1, 0, -1], [1, 0, -1], [1, 0, -1]], 0, 1)), [-6, -6, -6, -6], 1e-6);`,
      feedback: 'The sign tells: left less right is −6 on a ramp that rises to the right. Which number of the kernel meets the pixel at the top left of the window?',
    },
    {
      id: 'bias',
      name: 'the bias is added once at every place',
      source: `
near(nn.tensor(convolve([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 1], [1, 1]], 10, 1)), [22, 26, 34, 38], 1e-6);`,
      feedback: 'Four ones over 1, 2, 4, 5 add up to 12, and a bias of 10 makes that 22. How often does your sum meet the bias?',
    },
    {
      id: 'stride',
      name: 'with stride 2 it takes every second place, both ways',
      source: `
const x = Array.from({ length: 5 }, (_, i) => Array.from({ length: 7 }, (_, j) => 10 * i + j));
near(nn.tensor(convolve(x, [[1]], 0, 2)), [0, 2, 4, 6, 20, 22, 24, 26, 40, 42, 44, 46], 1e-6);`,
      feedback: 'At place (1, 1) the window’s corner stands on the pixel (2, 2). On which pixel does yours stand?',
    },
    {
      id: 'library',
      name: 'on random pictures it agrees with nn.conv2d',
      isHidden: true,
      source: `
for (const [rows, columns, f, g, s] of [[6, 5, 3, 2, 1], [7, 9, 2, 4, 2], [8, 8, 3, 3, 3]]) {
  const draw = (n, m) => Array.from({ length: n }, () => Array.from({ length: m }, () => random.normal()));
  const [x, w] = [draw(rows, columns), draw(f, g)];
  const library = nn.conv2d(nn.tensor(x).reshape([1, rows, columns, 1]), nn.tensor(w).reshape([f, g, 1, 1]), nn.tensor([0.5]), { stride: s });
  const found = convolve(x, w, 0.5, s);
  near(nn.tensor(found).reshape(library.shape), library, 1e-4);
}`,
      feedback: 'It holds for the cases above and not for kernels that are wider than high. Is a row taken for a column somewhere?',
    },
  ],
  wrong: [
    {
      id: 'unfinished',
      source: loops({ term: 'x[i + u][j + v] * w[w.length - 1 - u][w[0].length - 1 - v]', start: '0' }),
      law: 'ramp',
    },
    { id: 'no-bias', source: loops({ start: '0' }), law: 'bias' },
    { id: 'bias-each-term', source: loops({ start: '0', term: 'b + x[i * s + u][j * s + v] * w[u][v]' }), law: 'bias' },
    { id: 'no-stride', source: loops({ term: 'x[i + u][j + v] * w[u][v]' }), law: 'stride' },
    {
      id: 'square-only',
      source: loops({ columns: 'Math.floor((x.length - w.length) / s) + 1' }),
      law: 'stride',
    },
    {
      id: 'high-as-wide',
      source: loops({ columns: 'Math.floor((x[0].length - w.length) / s) + 1', term: '(x[i * s + u][j * s + v] ?? 0) * w[u][v]' }),
      law: 'library',
    },
  ],

  otherwise: 'Read the first law that fails, and lay the kernel on the picture by hand. Which pixel meets $w_{00}$?',
  right: () => 'Yes. A kernel that looks the same after half a turn would have hidden the first fault for ever.',
  hints: [
    'The ramp is symmetric in nothing: it shows a turned kernel by its sign.',
    'At place (i, j) the window begins at the pixel (i·s, j·s).',
    'So the term is `x[i * s + u][j * s + v] * w[u][v]`, and the sum begins at `b`.',
  ],
  solution: `
Three repairs. The kernel stays as it is: \`w[u][v]\`. The window begins at \`i * s\` and \`j * s\`. The sum begins at \`b\`.

The first fault is the one that hides: an average, or any kernel that looks the same after half a turn, gives the right map.

To check it, switch **Flip the kernel** in <See figure="convolution#indices" />.`,
}); // biome-ignore format: programs in one line
