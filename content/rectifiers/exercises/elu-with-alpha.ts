import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) => `function elu(z: nn.Tensor, alpha: number) {
${body}
}
`;

export const eluWithAlpha = defineExercise<null>({
  id: 'rectifiers/elu-with-alpha',
  version: 1,
  kind: 'code',
  title: 'ELU with its α',
  minutes: 7,
  points: 3,
  goals: ['family'],
  credit: 'robust',
  errata: ['R-45'],
  printed: null,

  prompt: `
Write ELU: $z$ above 0, and $\\alpha(e^z - 1)$ elsewhere. The starter has the printed form, without α.

Laws check both sides, that they meet at 0, the slopes, and inputs so large that a careless exponential overflows.`,

  starter: program('  return nn.where(nn.greater(z, 0), z, nn.exp(z).sub(1));'),
  card: [
    ['np.where(c, x, y)', 'nn.where(c, x, y)'],
    ['np.exp(z)', 'nn.exp(z)'],
    ['np.expm1(z)', 'nn.expm1(z)'],
    ['alpha * a', 'a.mul(alpha)'],
  ],
  program: program(
    '  const below = nn.expm1(nn.where(nn.greater(z, 0), 0, z)).mul(alpha);\n  return nn.where(nn.greater(z, 0), z, below);',
  ),

  laws: () => [
    {
      id: 'above',
      name: 'above 0 it is z',
      source: `
near(elu(nn.tensor([0.5, 3]), 2), [0.5, 3]);`,
      feedback: 'At 3 it should give 3, for every α. Does α reach the positive side?',
    },
    {
      id: 'level',
      name: 'far below 0 it is level at −α',
      source: `
for (const alpha of [0.5, 1, 2]) near(elu(nn.tensor([-30]), alpha), [-alpha], 1e-9);`,
      feedback: 'At −30 the exponential is gone. Which number should be left, and which is?',
    },
    {
      id: 'meets',
      name: 'both sides meet at 0',
      source: `
for (const alpha of [0.5, 1, 2]) near(elu(nn.tensor([-1e-9, 0, 1e-9]), alpha), [0, 0, 0], 1e-8);`,
      feedback:
        'At 0 your two sides do not meet. The exponential of 0 is 1: what is subtracted before α multiplies?',
    },
    {
      id: 'slopes',
      name: 'the slope is α at the left edge of 0, and 1 on the right',
      source: `
const z = nn.tensor([-1e-9, 1e-9]);
const [slope] = nn.gradients(elu(z, 2).sum(), [z]);
near(slope, [2, 1], 1e-6);`,
      feedback: 'With α = 2 the slopes beside 0 should be 2 and 1. Which branch did 0 fall into?',
    },
    {
      id: 'large',
      name: 'at 1,000 value and slope are numbers',
      isHidden: true,
      source: `
const z = nn.tensor([1000]);
const y = elu(z, 1);
const [slope] = nn.gradients(y.sum(), [z]);
near(y, [1000]);
near(slope, [1]);`,
      feedback:
        'At z = 1,000 the branch that is thrown away has become infinite, and its gradient is 0 times infinity. What may the exponential be given where z is positive?',
    },
  ],
  wrong: [
    {
      id: 'unfinished',
      source: program('  return nn.where(nn.greater(z, 0), z, nn.exp(z).sub(1));'),
      law: 'level',
    },
    {
      id: 'both-sides',
      source: program(
        '  const below = nn.expm1(nn.where(nn.greater(z, 0), 0, z));\n  return nn.where(nn.greater(z, 0), z, below).mul(alpha);',
      ),
      law: 'above',
    },
    {
      id: 'order',
      source: program(
        '  const low = nn.exp(nn.where(nn.greater(z, 0), 0, z)).mul(alpha).sub(alpha * alpha);\n  return nn.where(nn.greater(z, 0), z, low);',
      ),
      law: 'level',
    },
    {
      id: 'step',
      source: program(
        '  const deep = nn.where(nn.less(z, -20), -alpha, nn.exp(nn.where(nn.greater(z, 0), 0, z)).mul(alpha));\n  return nn.where(nn.greater(z, 0), z, deep);',
      ),
      law: 'meets',
    },
    {
      id: 'straight',
      source: program(
        '  const deep = nn.where(nn.less(z, -1), -alpha, z.mul(alpha * alpha));\n  return nn.where(nn.greater(z, 0), z, deep);',
      ),
      law: 'slopes',
    },
    {
      id: 'overflow',
      source: program('  return nn.where(nn.greater(z, 0), z, nn.expm1(z).mul(alpha));'),
      law: 'large',
    },
  ],

  otherwise:
    'Take the first law that fails and put its number through your two branches by hand. Which gives another value than it should?',
  right: () =>
    'Yes. The exponential sees nothing above 0, so the branch that is thrown away stays finite, forwards and backwards.',
  hints: [
    'One factor is missing on one side. After that, think of z = 1,000.',
    'α multiplies $(e^z - 1)$ as a whole. `nn.where` computes both branches and keeps one.',
    'Give the exponential 0 wherever z is positive: `nn.where(nn.greater(z, 0), 0, z)`.',
  ],
  solution: `
α multiplies the bracket, so the left side ends at −α and its slope at 0 is α. The two sides meet at 0 for every α; their slopes meet for α = 1 only.

\`where\` computes both branches. For z = 1,000 the exponential is infinite, and although its value is thrown away, its gradient is 0 times infinity on the way back, which is no number. So the exponential is given 0 where z is positive.

To check it, move α in <See figure="rectifiers#bend" /> and read both slopes.`,
});
