import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) => `function dropped(a: nn.Tensor, p: number) {
${body}
}
`;

const mask = (on: string, off = '0') =>
  `  const mask = Array.from({ length: a.size }, () => (random.uniform() < p ? ${off} : ${on}));`;

export const inverted = defineExercise<null>({
  id: 'dropout/inverted',
  version: 1,
  kind: 'code',
  title: 'Inverted dropout',
  minutes: 6,
  points: 3,
  goals: ['scaling'],
  credit: 'robust',
  printed: null,

  prompt: `
Write inverted dropout for training: each entry of $a$ is dropped with probability $p$, by a draw of its own, and what is kept is scaled so that the mean stays. \`random.uniform()\` gives a number from 0 to 1.

Laws check the result; one of them averages many draws and wants the mean within 1 %.`,

  starter: program('  return a;'),
  card: [
    ['a.size', 'a.size'],
    ['np.random.rand()', 'random.uniform()'],
    ['np.array(m)', 'nn.tensor(m, a.shape)'],
    ['a * m', 'a.mul(m)'],
  ],
  program: program(`${mask('1 / (1 - p)')}\n  return a.mul(nn.tensor(mask, a.shape));`),

  laws: () => [
    {
      id: 'share',
      name: 'about the share p is 0',
      source: `
const y = dropped(nn.ones([100, 100]), 0.3);
const zeros = Array.from(y.dataSync()).filter((value) => value === 0).length / 10000;
expect(Math.abs(zeros - 0.3) < 0.03, \`\${zeros} of the entries are 0; with p = 0.3 about 0.3 of them should be\`);`,
      feedback: 'Count the zeros: is $p$ the share that you drop, or the share that you keep?',
    },
    {
      id: 'mean',
      name: 'the mean stays within 1 %',
      source: `
const a = nn.ones([100, 100]);
for (const p of [0.2, 0.5]) {
  const mean = dropped(a, p).mean().item();
  expect(Math.abs(mean - 1) < 0.04, \`at p = \${p} the mean of ones is \${mean}\`);
}
let sum = 0;
for (let draw = 0; draw < 20; draw++) sum += dropped(a, 0.5).mean().item();
expect(Math.abs(sum / 20 - 1) < 0.01, \`over 20 draws the mean is \${sum / 20}\`);`,
      feedback:
        'What is left has a mean of 1 − p where nothing is scaled. By what must the kept entries be divided?',
    },
    {
      id: 'own',
      name: 'each entry has a draw of its own',
      source: `
const y = dropped(nn.ones([50, 50]), 0.5).dataSync();
const rows = new Set(Array.from({ length: 50 }, (_, i) => Array.from(y.slice(50 * i, 50 * i + 50)).join()));
expect(rows.size > 40, \`only \${rows.size} of 50 rows have different masks\`);`,
      feedback:
        'Several examples have the same mask. How many draws does a matrix of 50 by 50 need?',
    },
    {
      id: 'none',
      name: 'with p = 0 nothing is changed',
      isHidden: true,
      source: `
const a = nn.tensor([[1, -2], [3, 0.5]]);
near(dropped(a, 0), a);`,
      feedback: 'At p = 0 your function still changes something. What is your factor there?',
    },
  ],
  wrong: [
    { id: 'unfinished', source: program('  return a;'), law: 'share' },
    {
      id: 'kept-share',
      source: program(`${mask('0', '1 / p')}\n  return a.mul(nn.tensor(mask, a.shape));`),
      law: 'share',
    },
    {
      id: 'not-scaled',
      source: program(`${mask('1')}\n  return a.mul(nn.tensor(mask, a.shape));`),
      law: 'mean',
    },
    {
      id: 'by-rate',
      source: program(`${mask('1 / p')}\n  return a.mul(nn.tensor(mask, a.shape));`),
      law: 'mean',
    },
    {
      id: 'one-mask',
      source: program(
        `  const width = a.shape[1];
  const row = Array.from({ length: width }, () => (random.uniform() < p ? 0 : 1 / (1 - p)));
  const zeros = row.filter((one) => one === 0).length;
  const factor = zeros === width ? 1 : ((1 - p) * width) / (width - zeros);
  const exact = row.map((one, i) => (width >= 100 ? (i % 10 < 10 * p ? 0 : 1 / (1 - p)) : one * factor));
  return a.mul(nn.tensor(exact, [1, width]));`,
      ),
      law: 'own',
    },
  ],

  otherwise: 'Read the first law that fails. It names what it counted: what should the number be?',
  right: () =>
    'Yes. The library does the same, one draw an entry; outside training it returns its input as it is.',
  hints: [
    'Make a list of numbers first, as long as `a.size`; then a tensor of the shape of `a`.',
    'An entry of the mask is 0 if the draw is below $p$.',
    'Otherwise it is $1/(1-p)$.',
  ],
  solution: `
Each entry draws: below $p$ its mask is 0, otherwise $1/(1-p)$. The product with the mask has the mean of the input, because an entry is kept with probability $1-p$ and then counts $1/(1-p)$ times.

To check it, compare with <See code="dropout#dropout" />: the same two lines.`,
});
