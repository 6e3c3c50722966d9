import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) =>
  `function nesterov(w: nn.Tensor, v: nn.Tensor, slopeAt: (w: nn.Tensor) => nn.Tensor, rate: number, beta: number) {
${body}
}
`;

export const lookAhead = defineExercise<null>({
  id: 'momentum/look-ahead',
  version: 1,
  kind: 'code',
  title: 'One step of Nesterov',
  minutes: 10,
  points: 3,
  goals: ['ahead'],
  credit: 'robust',
  errata: ['R-20'],
  printed: null,

  prompt: `
Write one step of Nesterov’s momentum as source A derives it: the step $m$ is stored, and the slope is taken where $m$ alone would lead. Return the new place and the new $m$.

$m \\leftarrow \\beta m - \\eta\\,\\nabla f(w + \\beta m)$, then $w \\leftarrow w + m$.`,

  starter: `// v is the stored step m. Return [w, v] after one step.
function nesterov(w: nn.Tensor, v: nn.Tensor, slopeAt: (w: nn.Tensor) => nn.Tensor, rate: number, beta: number) {
  return [w, v];
}
`,
  card: [
    ['w + b * m', 'w.add(m.mul(b))'],
    ['w - 0.1 * g', 'w.sub(g.mul(0.1))'],
    ['grad(w)', 'slopeAt(w)'],
    ['return a, b', 'return [a, b]'],
  ],
  program: program(
    '  const m = v.mul(beta).sub(slopeAt(w.add(v.mul(beta))).mul(rate));\n  return [w.add(m), m];',
  ),

  laws: () => [
    {
      id: 'rest',
      name: 'from rest the first step is a plain one',
      source: `
const [w, m] = nesterov(nn.tensor([2]), nn.tensor([0]), (x) => x.mul(3), 0.1, 0.9);
near(m, [-0.6], 1e-5);
near(w, [1.4], 1e-5);`,
      feedback: 'With $m$ = 0 nothing looks ahead yet, and the step is minus η times the slope at $w$. What does yours return from rest?',
    },
    {
      id: 'ahead',
      name: 'the slope is taken at w + βm, and nowhere else',
      source: `
let at = null;
nesterov(nn.tensor([2]), nn.tensor([1]), (x) => { at = x.item(); return x.mul(0); }, 0.1, 0.9);
expect(at !== null && Math.abs(at - 2.9) < 1e-5, \`the slope was taken at \${at}; 2 + 0.9 · 1 is 2.9\`);`,
      feedback: 'The whole of Nesterov’s idea is where the slope is taken. Which place would $m$ alone lead to?',
    },
    {
      id: 'step',
      name: 'the place moves by the whole new step',
      source: `
const [w, m] = nesterov(nn.tensor([2]), nn.tensor([1]), (x) => x.mul(2), 0.1, 0.5);
near(m, [0], 1e-5);
near(w, [2], 1e-5);`,
      feedback: 'Here βm is 0.5, the slope at 2.5 is 5, and η times it is 0.5: the two cancel. Is your $m$ then 0, and does $w$ stay?',
    },
    {
      id: 'library',
      name: 'over fifty steps it is the library’s path, looked at from βm behind',
      isHidden: true,
      source: `
const [rate, beta] = [0.02, 0.8];
const place = nn.parameter(nn.tensor([3, -2]));
const rule = nn.optimizers.nesterov({ learningRate: rate, momentum: beta });
const slopeAt = (x) => x.mul(nn.tensor([1, 10]));
let [w, m] = [nn.tensor([3, -2]), nn.tensor([0, 0])];
for (let t = 0; t < 50; t++) {
  nn.optimizers.apply(rule, [place], [slopeAt(place)]);
  [w, m] = nesterov(w, m, slopeAt, rate, beta);
}
near(w.add(m.mul(beta)), [...place.dataSync()], 1e-4);`,
      feedback: 'It keeps the laws above and still leaves the library’s path. Is $m$ stored with the sign that it is added with?',
    },
  ],
  wrong: [
    { id: 'unfinished', source: program('  return [w, v];'), law: 'rest' },
    {
      id: 'heavy-ball',
      source: program('  const m = v.mul(beta).sub(slopeAt(w).mul(rate));\n  return [w.add(m), m];'),
      law: 'ahead',
    },
    {
      id: 'whole-step-ahead',
      source: program('  const m = v.mul(beta).sub(slopeAt(w.add(v)).mul(rate));\n  return [w.add(m), m];'),
      law: 'ahead',
    },
    {
      id: 'from-ahead',
      source: program('  const ahead = w.add(v.mul(beta));\n  const m = v.mul(beta).sub(slopeAt(ahead).mul(rate));\n  return [ahead.add(m), m];'),
      law: 'step',
    },
  ],

  otherwise: 'Read the first law that fails, and follow one step of it by hand.',
  right: () =>
    'Yes. Libraries store the place that looks ahead, so that the slope is taken at the parameters themselves; the path is the same, shifted by βm.',

  hints: [
    'Three lines: where to look, the new $m$, the new $w$.',
    'The place to look at is $w + \\beta m$; the slope there, times η, is subtracted from βm.',
    'Begin with `const ahead = w.add(v.mul(beta));`',
  ],
  solution: `
The step that is already under way leads to $w + \\beta m$. The slope is taken there, so that a step about to go too far meets the rising side before it gets there.

The new $m$ is what is kept of the old one, less η times that slope, and $w$ moves by the new $m$.

To check it, race **Nesterov** in <See figure="momentum#ahead" /> and read the lines of its last update: the library stores the place ahead.`,
}); // biome-ignore format: programs in one line
