import { defineExercise } from '../../../src/exercises/define.ts';

const program = (factor: string) => `function atTest(a: nn.Tensor, w: nn.Tensor, p: number) {
  return a.matmul(w).mul(${factor});
}
`;

export const scaleAtTest = defineExercise<null>({
  id: 'dropout/scale-at-test',
  version: 1,
  kind: 'code',
  title: 'The factor that hides at one half',
  minutes: 5,
  points: 2,
  goals: ['scaling'],
  credit: 'robust',
  errata: ['R-51'],
  printed: null,

  prompt: `
A layer was trained with plain dropout: its activations were multiplied by a mask that **drops** with probability $p$, and by nothing else. \`atTest\` answers with all units on, and was tested at p = 0.5 only.

Mend it so that it answers what training answered on average, whatever $p$ is. Activations $a$ are [examples, units], weights $w$ [units, outputs].`,

  starter: program('p'),
  card: [
    ['a @ w', 'a.matmul(w)'],
    ['a * 0.5', 'a.mul(0.5)'],
    ['1 - p', '1 - p'],
  ],
  program: program('1 - p'),

  laws: () => [
    {
      id: 'half',
      name: 'at p = 0.5 it halves the sum',
      source: `
near(atTest(nn.tensor([[3, 4]]), nn.tensor([[2], [-1]]), 0.5), [[1]]);`,
      feedback: 'The four masks of this unit average to 1. What does your function answer?',
    },
    {
      id: 'none',
      name: 'at p = 0 nothing is changed',
      source: `
near(atTest(nn.tensor([[3, 4]]), nn.tensor([[2], [-1]]), 0), [[2]]);`,
      feedback:
        'With p = 0 nothing was ever dropped, and the full sum is right. What is your factor at p = 0?',
    },
    {
      id: 'masks',
      name: 'at p = 0.2 it is the mean over drawn masks',
      source: `
const a = nn.tensor([[1, 2, 3]]);
const w = nn.tensor([[1], [-1], [2]]);
let sum = 0;
for (let draw = 0; draw < 4000; draw++) {
  const mask = [0, 1, 2].map(() => (random.uniform() < 0.2 ? 0 : 1));
  sum += 1 * mask[0] - 2 * mask[1] + 6 * mask[2];
}
near(atTest(a, w, 0.2), [[sum / 4000]], 0.2);`,
      feedback:
        'The mean of 4,000 masks at p = 0.2 is near 4, four fifths of the full sum. Which share of the sum do you keep?',
    },
    {
      id: 'rates',
      name: 'it is right at every rate',
      isHidden: true,
      source: `
for (const p of [0.1, 0.25, 0.75, 0.9]) {
  const found = atTest(nn.tensor([[2, 1], [0, 1]]), nn.tensor([[1, 0], [0, 3]]), p);
  near(found, nn.tensor([[2 * (1 - p), 3 * (1 - p)], [0, 3 * (1 - p)]]), 1e-6);
}`,
      feedback:
        'It holds at some rates and not at all. Does your factor depend on p as the keep probability does?',
    },
  ],
  wrong: [
    { id: 'unfinished', source: program('p'), law: 'none' },
    { id: 'nothing', source: program('1'), law: 'half' },
    { id: 'inverted', source: program('1 / (1 - p)'), law: 'half' },
    { id: 'always-half', source: program('0.5'), law: 'none' },
    { id: 'squared', source: program('1 - 2 * p * p'), law: 'masks' },
    {
      id: 'by-case',
      source: program('p === 0 ? 1 : p === 0.5 ? 0.5 : 0.8'),
      law: 'rates',
    },
  ],

  otherwise:
    'Read the first law that fails, and work out its mean over masks on paper. What should the factor be there?',
  right: () =>
    'Yes. At p = 0.5 dropped and kept are one number, so a test at that rate tells nothing about the factor.',
  hints: [
    'At p = 0.5 the printed factor is right. Try p = 0 and p = 1 in your head.',
    'A unit is there in training with the probability that it is kept.',
    'Written with $p$ for dropped, that probability is $1-p$.',
  ],
  solution: `
The mean over masks of a sum is the sum times the probability of being kept, $1-p$. The printed factor $p$ is the probability of being dropped. They are equal at one half.

To check it, set <See figure="dropout#scales" /> to 0.2 and compare its first and fourth rows.`,
});
