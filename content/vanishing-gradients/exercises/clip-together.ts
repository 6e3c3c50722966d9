import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) =>
  `function clip(gradients: nn.Tensor[], limit: number) {
${body}
}
`;
const squares =
  '  let squares = nn.tensor(0);\n  for (const g of gradients) squares = squares.add(g.square().sum());\n';
const right = `${squares}  const norm = squares.sqrt().item();
  if (norm <= limit) return gradients;
  return gradients.map((g) => g.mul(limit / norm));`;

export const clipTogether = defineExercise<null>({
  id: 'vanishing-gradients/clip-together',
  version: 1,
  kind: 'code',
  title: 'Clip by global norm',
  minutes: 10,
  points: 3,
  goals: ['clip'],
  credit: 'robust',
  errata: ['R-14'],
  printed: null,

  prompt: `
Write the clip that turns nothing. Given the gradients of several tensors and a limit, return them all multiplied by one factor, so that their joint length is at most the limit. Gradients that are short enough are returned as they are.

Laws check the result; the last one compares it with the library.`,

  starter: `// The joint length is the root of the sum of all squares.
function clip(gradients: nn.Tensor[], limit: number) {
  return gradients;
}
`,
  card: [
    ['np.sum(g ** 2)', 'g.square().sum()'],
    ['np.sqrt(a)', 'a.sqrt()'],
    ['float(a)', 'a.item()'],
    ['g * 0.5', 'g.mul(0.5)'],
    ['[g / 2 for g in gs]', 'gs.map((g) => g.mul(0.5))'],
  ],
  program: program(right),

  laws: () => [
    {
      id: 'short',
      name: 'gradients shorter than the limit stay as they are',
      source: `
const [a, b] = clip([nn.tensor([0.3, 0.4]), nn.tensor([0.1])], 1);
near(a, [0.3, 0.4]);
near(b, [0.1]);`,
      feedback:
        'Their joint length is 0.51 and the limit is 1. Which case of your function do they belong to?',
    },
    {
      id: 'length',
      name: 'one long gradient is shortened to the limit',
      source: `
const [g] = clip([nn.tensor([3, 4])], 1);
near(g, [0.6, 0.8], 1e-5);`,
      feedback:
        '(3, 4) is 5 long. By which factor is it 1 long, and does every entry get the same one?',
    },
    {
      id: 'together',
      name: 'one factor for all: the short tensor shrinks as well',
      source: `
const [a, b] = clip([nn.tensor([3, 4]), nn.tensor([0.3, 0.4])], 1);
const [p, q] = [a.square().sum().sqrt().item(), b.square().sum().sqrt().item()];
expect(Math.abs(p / q - 10) < 1e-4, \`the first is \${p / q} times as long as the second; it was 10 times as long\`);`,
      feedback:
        'The tensors were 5 and 0.5 long and are no longer in that proportion, so the whole has turned. Over which tensors does your sum of squares go?',
    },
    {
      id: 'joint',
      name: 'the joint length is the limit, whatever the limit',
      source: `
for (const limit of [0.1, 2]) {
  const all = clip([nn.tensor([3, 4]), nn.tensor([12])], limit);
  const joint = Math.sqrt(all.reduce((sum, g) => sum + g.square().sum().item(), 0));
  expect(Math.abs(joint / limit - 1) < 1e-4, \`the joint length is \${joint}; the limit is \${limit}\`);
}`,
      feedback:
        'The proportions are right and the length is not. (3, 4) and (12) are 13 long together, since 9 + 16 + 144 = 169. What do you divide by?',
    },
    {
      id: 'zero',
      name: 'gradients of 0 stay 0',
      source: `
const [g] = clip([nn.tensor([0, 0])], 1);
near(g, [0, 0]);`,
      feedback:
        'At a minimum every gradient is 0, and so is the norm. What does your factor become there?',
    },
    {
      id: 'library',
      name: 'on random gradients it agrees with the library',
      isHidden: true,
      source: `
for (let trial = 0; trial < 3; trial++) {
  const gs = [3, 5, 2].map((n) => nn.tensor(Array.from({ length: n }, () => 4 * random.normal())));
  const theirs = nn.clipByGlobalNorm(gs, 1).clipped;
  for (const [i, g] of clip(gs, 1).entries()) near(g, theirs[i], 1e-5);
}`,
      feedback:
        'It keeps the laws above and still differs from the library on random gradients. Do negative entries pass through your sum as they should?',
    },
  ],
  wrong: [
    { id: 'unfinished', source: program('  return gradients;'), law: 'length' },
    {
      id: 'always',
      source: program(
        `${squares}  const norm = squares.sqrt().item();\n  return gradients.map((g) => g.mul(limit / norm));`,
      ),
      law: 'short',
    },
    {
      id: 'by-value',
      source: program('  return gradients.map((g) => nn.clipByValue([g], limit)[0]);'),
      law: 'length',
    },
    {
      id: 'each-alone',
      source: program('  return nn.clipByNorm(gradients, limit);'),
      law: 'together',
    },
    {
      id: 'largest',
      source: program(
        `  const longest = Math.max(...gradients.map((g) => g.square().sum().sqrt().item()));\n  if (longest <= limit) return gradients;\n  return gradients.map((g) => g.mul(limit / longest));`,
      ),
      law: 'joint',
    },
  ],

  otherwise:
    'Read the first law that fails. What is the joint length of the gradients in it, and what should it be?',
  right: () =>
    'Yes. The library adds 10⁻⁶ to the norm before it divides, as PyTorch does, so that its factor is a number at 0 too.',

  hints: [
    'All tensors together are one long vector. What is its length?',
    'Add the squares of all entries of all tensors, then take one root. The factor is limit / norm where the norm is larger than the limit.',
    'Start with `let squares = nn.tensor(0)` and a loop that adds `g.square().sum()` of each tensor.',
  ],
  solution: `
The joint length is the root of the sum of all squares, over all tensors: one sum, one root.

If it is at most the limit, nothing has to be done, and that includes gradients of 0. Otherwise every tensor is multiplied by the same number, limit / norm. Lengths and entries shrink in proportion, so the direction of the whole stays.

To check it, set <See figure="vanishing-gradients#clip" /> to **two** and **by global norm**: the turn is 0.`,
});
