import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) =>
  `function normalize(z: nn.Tensor, gamma: nn.Tensor, beta: nn.Tensor) {
  const mean = z.mean({ axis: 0 });
  const variance = z.sub(mean).square().mean({ axis: 0 });
${body}
}
`;

export const repairTheFormula = defineExercise<null>({
  id: 'normalization/repair-the-formula',
  version: 1,
  kind: 'code',
  title: 'Brackets and an ε',
  minutes: 6,
  points: 3,
  goals: ['forward'],
  credit: 'robust',
  errata: ['R-74'],
  printed: null,

  prompt: `
This function follows a formula as it is printed, $z - \\mu/\\sigma$. Repair it: brackets are missing, and a batch of equal values must not divide by 0. Use $\\epsilon = 10^{-5}$ where the paper has it.

$z$ has shape [batch, units]. Laws check the result; the last one compares it with the library.`,

  starter: program(
    '  const normalized = z.sub(mean.div(variance.sqrt()));\n  return normalized.mul(gamma).add(beta);',
  ),
  card: [
    ['z.mean(axis=0)', 'z.mean({ axis: 0 })'],
    ['a - b', 'a.sub(b)'],
    ['a / b', 'a.div(b)'],
    ['np.sqrt(a)', 'a.sqrt()'],
    ['a + 1e-5', 'a.add(1e-5)'],
  ],
  program: program(
    '  const normalized = z.sub(mean).div(variance.add(1e-5).sqrt());\n  return normalized.mul(gamma).add(beta);',
  ),

  laws: () => [
    {
      id: 'centre',
      name: 'each unit has mean 0',
      source: `
const y = normalize(nn.tensor([[1], [2], [3], [6]]), nn.tensor([1]), nn.tensor([0]));
near(y.mean({ axis: 0 }), [0], 1e-4);`,
      feedback:
        'The mean of the answers is not 0. Division binds more tightly than subtraction: what is divided by σ in your line?',
    },
    {
      id: 'width',
      name: 'each unit has variance 1',
      source: `
const y = normalize(nn.tensor([[1, 10], [2, 10], [3, 30], [6, 50]]), nn.tensor([1, 1]), nn.tensor([0, 0]));
near(y.square().mean({ axis: 0 }), [1, 1], 1e-3);`,
      feedback:
        'The centre is right and the width is not. The variance of (1, 2, 3, 6) is 3.5. By which function of it do you divide?',
    },
    {
      id: 'equal',
      name: 'equal values become 0, not a number that is none',
      source: `
const y = normalize(nn.tensor([[7], [7], [7]]), nn.tensor([1]), nn.tensor([0]));
near(y, [[0], [0], [0]], 1e-4);`,
      feedback:
        'Three equal values have variance 0, and 0/0 is not a number. Where does ε keep the root away from 0?',
    },
    {
      id: 'learned',
      name: 'γ and β set width and centre',
      source: `
const y = normalize(nn.tensor([[1], [2], [3], [6]]), nn.tensor([2]), nn.tensor([5]));
near(y.mean({ axis: 0 }), [5], 1e-3);`,
      feedback: 'With β = 5 the mean should be 5. What happens after the division?',
    },
    {
      id: 'library',
      name: 'on random batches it agrees with the library',
      isHidden: true,
      source: `
for (const scale of [1, 0.01]) {
  const z = nn.tensor(Array.from({ length: 8 }, () => [0, 1, 2].map(() => scale * random.normal())));
  const [gamma, beta] = [nn.tensor([1, 2, 0.5]), nn.tensor([0, 1, -1])];
  near(normalize(z, gamma, beta), nn.batchNorm(z, gamma, beta), 1e-3);
}`,
      feedback:
        'It keeps the laws and differs from the library where the variance is near ε. Does your ε stand under the root, or beside it?',
    },
  ],
  wrong: [
    {
      id: 'unfinished',
      source: program(
        '  const normalized = z.sub(mean.div(variance.sqrt()));\n  return normalized.mul(gamma).add(beta);',
      ),
      law: 'centre',
    },
    {
      id: 'variance',
      source: program(
        '  const normalized = z.sub(mean).div(variance.add(1e-5));\n  return normalized.mul(gamma).add(beta);',
      ),
      law: 'width',
    },
    {
      id: 'no-epsilon',
      source: program(
        '  const normalized = z.sub(mean).div(variance.sqrt());\n  return normalized.mul(gamma).add(beta);',
      ),
      law: 'equal',
    },
    {
      id: 'no-scale',
      source: program('  return z.sub(mean).div(variance.add(1e-5).sqrt());'),
      law: 'learned',
    },
    {
      id: 'epsilon-outside',
      source: program(
        '  const normalized = z.sub(mean).div(variance.sqrt().add(1e-5));\n  return normalized.mul(gamma).add(beta);',
      ),
      law: 'library',
    },
  ],

  otherwise:
    'Read the first law that fails, and work it out for (1, 2, 3, 6) on paper. What comes first?',
  right: () =>
    'Yes. With ε under the root, a batch of equal values is divided by 0.003, and one of ordinary width hardly notices.',
  hints: [
    'Two things are done to z, and their order matters.',
    'First z minus the mean, all of it; then divided by the root of variance plus ε.',
    'The first step is `z.sub(mean)`. What follows it is applied to the difference.',
  ],
  solution: `
Without brackets only the mean is divided, so the batch keeps its width and gets a new centre by accident. With brackets the difference is divided, and centre and width are both right.

ε stands under the root, added to the variance. A batch of equal values is then divided by $\\sqrt{10^{-5}}$ = 0.003 and stays 0.

To check it, run R-74 beside <See figure="normalization#stepper" />: −0.603, 0.397, 1.40 and 4.40 have a mean of 1.40.`,
});
