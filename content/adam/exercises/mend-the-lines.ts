import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) =>
  `function adam(w: nn.Tensor, m: nn.Tensor, s: nn.Tensor, g: nn.Tensor, rate: number, t: number) {
${body}
  return [w, m, s];
}
`;

const lines = {
  mean: '  m = m.mul(0.9).add(g.mul(0.1));',
  square: '  s = s.mul(0.999).add(g.square().mul(0.001));',
  hats: '  const mHat = m.div(1 - nn.math.pow(0.9, t));\n  const sHat = s.div(1 - nn.math.pow(0.999, t));',
  update: '  w = w.sub(mHat.mul(rate).div(sHat.add(1e-8).sqrt()));',
};
const slips = {
  mean: '  m = s.mul(0.9).add(g.mul(0.1));',
  hats: '  const T = 1000;\n  const mHat = m.div(1 - nn.math.pow(0.9, T));\n  const sHat = s.div(1 - nn.math.pow(0.999, T));',
  update: '  w = w.add(mHat.mul(rate).div(sHat.add(1e-8).sqrt()));',
};
const written = (given: Partial<typeof lines>) => {
  const { mean, square, hats, update } = { ...lines, ...given };
  return program([mean, square, hats, update].join('\n'));
};

export const mendTheLines = defineExercise<null>({
  id: 'adam/mend-the-lines',
  version: 1,
  kind: 'code',
  title: 'Three slips in five lines',
  minutes: 10,
  points: 3,
  goals: ['signs'],
  credit: 'robust',
  errata: ['R-01', 'R-02', 'R-03'],
  printed: null,

  prompt: `
Here are equations 2.9a to 2.9e of source A as code, with β₁ = 0.9, β₂ = 0.999 and ε inside the root. Three of the lines hold a slip each. Mend them; leave ε where it is.

\`t\` is the number of this update, from 1. Return the new \`w\`, \`m\` and \`s\`.`,

  starter: `// Equations 2.9a to 2.9e, as printed.
${written(slips)}`,
  card: [
    ['b * m + (1 - b) * g', 'm.mul(b).add(g.mul(1 - b))'],
    ['w - step', 'w.sub(step)'],
    ['b ** t', 'nn.math.pow(b, t)'],
    ['np.sqrt(s + e)', 's.add(e).sqrt()'],
  ],
  program: written({}),

  laws: () => [
    {
      id: 'down',
      name: 'the first step goes against the slope',
      source: `
const zero = nn.tensor([0, 0]);
const [w] = adam(nn.tensor([1, 1]), zero, zero, nn.tensor([5, -5]), 0.1, 1);
const [x, y] = w.dataSync();
expect(x < 1 && y > 1, \`from (1, 1), with slopes 5 and -5, w went to (\${x}, \${y})\`);`,
      feedback: 'Where the slope is positive, the weight must become smaller. What does the last line do with the step?',
    },
    {
      id: 'length',
      name: 'the first step is as long as the learning rate',
      source: `
const zero = nn.tensor([0]);
const [w] = adam(nn.tensor([1]), zero, zero, nn.tensor([5]), 0.1, 1);
near(w, [0.9], 1e-4);`,
      feedback: 'It goes the right way, and not by 0.1. What must the two means be divided by after one slope?',
    },
    {
      id: 'mean',
      name: 'the mean keeps nine tenths of itself',
      source: `
const [, m] = adam(nn.tensor([1]), nn.tensor([3]), nn.tensor([20]), nn.tensor([1]), 0.1, 2);
near(m, [2.8], 1e-4);`,
      feedback: 'With $m$ = 3 and a slope of 1 the new mean is 0.9 · 3 + 0.1. Which memory does your first line keep?',
    },
    {
      id: 'library',
      name: 'over sixty steps down a valley it is the library’s Adam',
      isHidden: true,
      source: `
const place = nn.parameter(nn.tensor([10, 1]));
const rule = nn.optimizers.adam({ learningRate: 0.1 });
const slopeAt = (x) => x.mul(nn.tensor([1, 100]));
let [w, m, s] = [nn.tensor([10, 1]), nn.tensor([0, 0]), nn.tensor([0, 0])];
for (let t = 1; t <= 60; t++) {
  nn.optimizers.apply(rule, [place], [slopeAt(place)]);
  [w, m, s] = adam(w, m, s, slopeAt(w), 0.1, t);
}
near(w, [...place.dataSync()], 1e-3);`,
      feedback: 'It keeps the laws above and leaves the library’s path later on. Is the power the same in both corrections, and does $s$ keep 0.999 of itself?',
    },
  ],
  wrong: [
    { id: 'as-printed', source: written(slips), law: 'down' },
    { id: 'sign-only', source: written({ ...slips, update: lines.update }), law: 'length' },
    { id: 'keeps-squares', source: written({ mean: slips.mean }), law: 'mean' },
    {
      id: 'two-minuses',
      source: written({ mean: '  m = m.mul(0.9).sub(g.mul(0.1));' }),
      law: 'down',
    },
    {
      id: 'one-power',
      source: written({ square: '  s = s.mul(0.9).add(g.square().mul(0.001));' }),
      law: 'library',
    },
  ],

  otherwise: 'Read the first law that fails, and follow one step of it by hand.',
  right: () =>
    'Yes. The slip in the first line shows in no test of a single step: before it $m$ and $s$ are both 0.',

  hints: [
    'One slip in the first line, one in both corrections, one in the last line.',
    'Ask of each line what it keeps, which power it uses, and which way it goes.',
    'Begin with the first: the mean keeps itself, `m.mul(0.9)`.',
  ],
  solution: `
2.9a builds the mean from $s$; it must keep $m$. 2.9c and 2.9d have a capital $T$, which is the number $t$ of the update. 2.9e adds a step along the slope; it must be subtracted.

Géron prints a minus before $(1-\\beta_1)$ and a plus in the last line, and that pair descends as well.

To check it, mend the same lines in <See figure="adam#lines" /> one after the other and read the heights.`,
}); // biome-ignore format: programs in one line
