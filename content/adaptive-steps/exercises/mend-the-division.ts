import { defineExercise } from '../../../src/exercises/define.ts';

const program = (square: string, update: string) =>
  `function adagrad(w: nn.Tensor, s: nn.Tensor, g: nn.Tensor, rate: number, epsilon: number) {
  ${square}
  ${update}
  return [w, s];
}
`;
const square = 's = s.add(g.square());';
const right = 'w = w.sub(g.mul(rate).div(s.sqrt().add(epsilon)));';

export const mendTheDivision = defineExercise<null>({
  id: 'adaptive-steps/mend-the-division',
  version: 1,
  kind: 'code',
  title: 'AdaGrad, as printed twice',
  minutes: 8,
  points: 3,
  goals: ['scale', 'epsilon'],
  credit: 'robust',
  errata: ['R-24', 'R-114'],
  printed: null,

  prompt: `
This program joins what two of the sources print: B’s formula takes ε for the length of a step, and E divides by the sum of squares itself.

Mend the line of the update. ε stands outside the root, as in this book; the sum in the first line is right. Return the new \`w\` and \`s\`.`,

  starter: `// Two slips in the second line.
${program(square, 'w = w.sub(g.mul(epsilon).div(s));')}`,
  card: [
    ['g ** 2', 'g.square()'],
    ['np.sqrt(s) + e', 's.sqrt().add(e)'],
    ['a / b', 'a.div(b)'],
    ['w - r * g', 'w.sub(g.mul(r))'],
  ],
  program: program(square, right),

  laws: () => [
    {
      id: 'rate',
      name: 'the first step is as long as the learning rate',
      source: `
const [w] = adagrad(nn.tensor([1]), nn.tensor([0]), nn.tensor([5]), 0.1, 1e-8);
near(w, [0.9], 1e-4);`,
      feedback: 'With $s$ = 0 before it and a slope of 5, $s$ becomes 25 and the step 0.1 · 5/5. Which number multiplies the slope in yours, and what divides it?',
    },
    {
      id: 'root',
      name: 'a slope a thousand times larger makes the same first step',
      source: `
const zero = nn.tensor([0, 0]);
const [w] = adagrad(nn.tensor([1, 1]), zero, nn.tensor([2, 2000]), 0.1, 1e-8);
near(w, [0.9, 0.9], 1e-4);`,
      feedback: 'A slope divided by its own square is small where the slope is large. What must the divisor be, so that the size cancels?',
    },
    {
      id: 'zero',
      name: 'a weight without a slope stays, and is a number',
      source: `
const [w] = adagrad(nn.tensor([1]), nn.tensor([0]), nn.tensor([0]), 0.1, 1e-8);
near(w, [1], 1e-6);`,
      feedback: '0 divided by 0 is no number. Which small number must stand in the divisor, and where?',
    },
    {
      id: 'outside',
      name: 'ε is added to the root',
      source: `
const [w] = adagrad(nn.tensor([1]), nn.tensor([0]), nn.tensor([0.001]), 0.1, 0.001);
near(w, [0.95], 1e-4);`,
      feedback: 'With a slope of 0.001 and ε = 0.001 the divisor is 0.002 and the step half of η. Where does your ε stand?',
    },
    {
      id: 'library',
      name: 'over sixty steps down a valley it is the library’s AdaGrad',
      isHidden: true,
      source: `
const place = nn.parameter(nn.tensor([10, 1]));
const rule = nn.optimizers.adagrad({ learningRate: 0.5, epsilon: 1e-8 });
const slopeAt = (x) => x.mul(nn.tensor([1, 100]));
let [w, s] = [nn.tensor([10, 1]), nn.tensor([0, 0])];
for (let t = 1; t <= 60; t++) {
  nn.optimizers.apply(rule, [place], [slopeAt(place)]);
  [w, s] = adagrad(w, s, slopeAt(w), 0.5, 1e-8);
}
near(w, [...place.dataSync()], 1e-3);`,
      feedback: 'It keeps the laws above and leaves the library’s path later on. Does $s$ still add up all squares?',
    },
  ],
  wrong: [
    { id: 'as-printed', source: program(square, 'w = w.sub(g.mul(epsilon).div(s));'), law: 'rate' },
    { id: 'no-root', source: program(square, 'w = w.sub(g.mul(rate).div(s.add(epsilon)));'), law: 'rate' },
    { id: 'no-epsilon', source: program(square, 'w = w.sub(g.mul(rate).div(s.sqrt()));'), law: 'zero' },
    { id: 'inside', source: program(square, 'w = w.sub(g.mul(rate).div(s.add(epsilon).sqrt()));'), law: 'outside' },
    { id: 'forgets', source: program('s = g.square();', right), law: 'library' },
  ],

  otherwise: 'Read the first law that fails, and follow one step of it by hand.',
  right: () => 'Yes. ε keeps a weight without slopes from 0/0 and does nothing else; the rate is η.',

  hints: [
    'Read the second line as a fraction: what is on top, what below?',
    'On top the learning rate times the slope; below the root of the sum, and ε.',
    'Begin with `g.mul(rate).div(s.sqrt()`.',
  ],
  solution: `
\`w = w.sub(g.mul(rate).div(s.sqrt().add(epsilon)))\`. The rate multiplies the slope; the root makes the divisor a slope’s size, so that the size cancels; ε is added last.

As printed the step is ε/g in the first update: shorter where the slope is larger, and of the order of 10⁻⁸.

To check it, step AdaGrad in <See figure="adaptive-steps#bars" />, where slope, divisor and step stand below each other.`,
}); // biome-ignore format: programs in one line
