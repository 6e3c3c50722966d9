import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) =>
  `function rmsprop(w: nn.Tensor, s: nn.Tensor, g: nn.Tensor, rate: number, rho: number) {
${body}
}
`;
const mean = '  s = s.mul(rho).add(g.square().mul(1 - rho));';
const update = '  return [w.sub(g.mul(rate).div(s.sqrt().add(1e-8))), s];';

export const writeRmsprop = defineExercise<null>({
  id: 'adaptive-steps/write-rmsprop',
  version: 1,
  kind: 'code',
  title: 'One step of RMSProp',
  minutes: 8,
  points: 3,
  goals: ['forget'],
  credit: 'robust',
  printed: null,

  prompt: `
Write one step of RMSProp: $s \\leftarrow ρ s + (1-ρ)g^2$, then $w \\leftarrow w - \\eta g/(\\sqrt{s}+\\epsilon)$ with ε = 10⁻⁸. Return the new place and the new mean.`,

  starter: `// Return [w, s] after one step; rate is η.
${program('  return [w, s];')}`,
  card: [
    ['r * s + (1 - r) * g**2', 's.mul(r).add(g.square().mul(1 - r))'],
    ['np.sqrt(s) + 1e-8', 's.sqrt().add(1e-8)'],
    ['w - step', 'w.sub(step)'],
    ['return a, b', 'return [a, b]'],
  ],
  program: program(`${mean}\n${update}`),

  laws: () => [
    {
      id: 'mean',
      name: 'the mean keeps ρ of itself and takes in 1 − ρ of the square',
      source: `
const [, s] = rmsprop(nn.tensor([1]), nn.tensor([4]), nn.tensor([3]), 0.1, 0.9);
near(s, [4.5], 1e-5);`,
      feedback: 'With $s$ = 4, a slope of 3 and ρ = 0.9 the new mean is 3.6 + 0.9. What does yours keep, and what does it add?',
    },
    {
      id: 'new',
      name: 'the step is divided by the new mean’s root',
      source: `
const [w] = rmsprop(nn.tensor([1]), nn.tensor([0]), nn.tensor([-2]), 0.1, 0.75);
near(w, [1.2], 1e-4);`,
      feedback: 'From $s$ = 0 with ρ = 0.75 and a slope of −2 the new $s$ is 1, its root 1, and $w$ goes up by 0.1 · 2. Which $s$ do you divide by, and is there a root?',
    },
    {
      id: 'zero',
      name: 'a weight without a slope stays, and is a number',
      source: `
const [w] = rmsprop(nn.tensor([1]), nn.tensor([0]), nn.tensor([0]), 0.1, 0.9);
near(w, [1], 1e-6);`,
      feedback: '0 divided by 0 is no number. What is ε for?',
    },
    {
      id: 'library',
      name: 'over sixty steps down a valley it is the library’s RMSProp',
      isHidden: true,
      source: `
const place = nn.parameter(nn.tensor([10, 1]));
const rule = nn.optimizers.rmsprop({ learningRate: 0.1, rho: 0.9 });
const slopeAt = (x) => x.mul(nn.tensor([1, 10]));
let [w, s] = [nn.tensor([10, 1]), nn.tensor([0, 0])];
for (let t = 1; t <= 60; t++) {
  nn.optimizers.apply(rule, [place], [slopeAt(place)]);
  [w, s] = rmsprop(w, s, slopeAt(w), 0.1, 0.9);
}
near(w, [...place.dataSync()], 1e-3);`,
      feedback: 'It keeps the laws above and leaves the library’s path later on. Is every number in it the one that was handed over?',
    },
  ],
  wrong: [
    { id: 'unfinished', source: program('  return [w, s];'), law: 'mean' },
    { id: 'sum', source: program(`  s = s.add(g.square());\n${update}`), law: 'mean' },
    { id: 'no-root', source: program(`${mean}\n  return [w.sub(g.mul(rate).div(s.add(1e-8))), s];`), law: 'library' },
    { id: 'old-mean', source: program('  const next = s.mul(rho).add(g.square().mul(1 - rho));\n  return [w.sub(g.mul(rate).div(s.sqrt().add(1e-8))), next];'), law: 'new' },
    { id: 'no-epsilon', source: program(`${mean}\n  return [w.sub(g.mul(rate).div(s.sqrt())), s];`), law: 'zero' },
  ],

  otherwise: 'Read the first law that fails, and follow one step of it by hand.',
  right: () => 'Yes. Against AdaGrad one line has changed: the sum has become a mean that forgets.',

  hints: [
    'Two lines: the new mean, then the new place.',
    'The mean keeps ρ of itself and takes in 1 − ρ of the squared slope; the place divides by the new mean’s root.',
    'Begin with `s = s.mul(rho).add(g.square().mul(1 - rho));`',
  ],
  solution: `
The mean comes first, so that even the first step has something to be divided by. Then the slope, times η, over the root of the new mean, with ε beside it.

To check it, step RMSProp in <See figure="adaptive-steps#bars" /> and follow one division.`,
}); // biome-ignore format: programs in one line
