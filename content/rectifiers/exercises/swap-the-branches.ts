import { defineExercise } from '../../../src/exercises/define.ts';

const program = (line: string) =>
  `function prelu(z: nn.Tensor, a: nn.Tensor) {
  const isOn = nn.greater(z, 0);
${line}
}
`;

export const swapTheBranches = defineExercise<null>({
  id: 'rectifiers/swap-the-branches',
  version: 1,
  kind: 'code',
  title: 'Two branches, one of them yours',
  minutes: 5,
  points: 3,
  goals: ['family'],
  credit: 'robust',
  errata: ['R-44'],
  printed: null,

  prompt: `
This PReLU follows a formula as it is printed: $az$ for $z > 0$, and $z$ otherwise. Repair it.

$z$ has shape [batch, units]; $a$ holds one learned slope. Laws check values, and the gradient that $a$ receives.`,

  starter: program('  return nn.where(isOn, z.mul(a), z);'),
  card: [
    ['np.where(c, x, y)', 'nn.where(c, x, y)'],
    ['z > 0', 'nn.greater(z, 0)'],
    ['a * b', 'a.mul(b)'],
  ],
  program: program('  return nn.where(isOn, z, z.mul(a));'),

  laws: () => [
    {
      id: 'above',
      name: 'above 0 it is z itself',
      source: `
near(prelu(nn.tensor([0.5, 2]), nn.tensor([0.25])), [0.5, 2]);`,
      feedback:
        'At 2 your function does not give 2. What should a rectifier do to a signal that is on?',
    },
    {
      id: 'below',
      name: 'below 0 it is a times z',
      source: `
near(prelu(nn.tensor([-2, -4]), nn.tensor([0.25])), [-0.5, -1]);`,
      feedback: 'At −2, with a = 0.25, it should give −0.5. Which branch holds a?',
    },
    {
      id: 'learned',
      name: 'a receives the sum of what came in below 0',
      source: `
const a = new nn.Parameter(nn.tensor([0.25]), { name: 'a' });
const y = prelu(nn.tensor([[-2, 3], [-1, -4]]), a);
const [slope] = nn.gradients(y.sum(), [a]);
near(slope, [-7]);`,
      feedback:
        'The gradient of a should be −2 − 1 − 4 = −7 here. Is a the tensor that multiplies, or a number taken out of it?',
    },
    {
      id: 'library',
      name: 'on random inputs it agrees with the library',
      isHidden: true,
      source: `
for (const slope of [-0.5, 0, 0.25, 2]) {
  const z = nn.tensor(Array.from({ length: 6 }, () => [0, 1, 2].map(() => 3 * random.normal())));
  near(prelu(z, nn.tensor([slope])), nn.prelu(z, nn.tensor([slope])));
}`,
      feedback:
        'It holds for 0.25 and not for every slope. Which branch does the larger of z and az take once a is above 1?',
    },
  ],
  wrong: [
    {
      id: 'unfinished',
      source: program('  return nn.where(isOn, z.mul(a), z);'),
      law: 'above',
    },
    {
      id: 'relu',
      source: program('  return nn.where(isOn, z, 0);'),
      law: 'below',
    },
    {
      id: 'a-number',
      source: program('  return nn.where(isOn, z, z.mul(a.item()));'),
      law: 'learned',
    },
    {
      id: 'larger',
      source: program('  return nn.where(nn.greater(z, z.mul(a)), z, z.mul(a));'),
      law: 'library',
    },
  ],

  otherwise: 'Read the first law that fails, and follow the value it names through both branches.',
  right: () =>
    'Yes. The branches were exchanged, and nothing else: $-f(-z)$ of the printed form is the right one.',
  hints: [
    'Put in 2 and −2 by hand. Which two numbers should come out for a = 0.25?',
    '2 stays 2, and −2 becomes −0.5. So the condition is right and what follows it is not.',
    '`nn.where` takes the condition, then the value where it holds, then the other one.',
  ],
  solution: `
A rectifier leaves alone what is above 0. PReLU multiplies by $a$ what is below, so $a$ belongs in the last argument of \`where\`.

As printed, the function shrinks what should pass and passes what should shrink. A network with it still learns: it is PReLU seen in a mirror, $-f(-z)$.

To check it, run R-44 on <See figure="rectifiers#bench" />: 0.5 and −2 as printed, 2 and −0.5 as it should be.`,
});
