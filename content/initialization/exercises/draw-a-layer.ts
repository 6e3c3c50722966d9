import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) => `function weights(fanIn: number, fanOut: number) {
${body}
}
`;
const right = `  const scale = Math.sqrt(1 / fanIn);
  const numbers = Array.from({ length: fanIn * fanOut }, () => scale * random.normal());
  return nn.tensor(numbers, [fanIn, fanOut]);`;

export const drawALayer = defineExercise<null>({
  id: 'initialization/draw-a-layer',
  version: 1,
  kind: 'code',
  title: 'Two slips in one line',
  minutes: 8,
  points: 3,
  goals: ['derive'],
  credit: 'robust',
  errata: ['R-53', 'R-56'],
  printed: null,

  prompt: `
The function draws the first weights of a tanh layer, [fan-in, fan-out]. It was copied from a page that prints \`np.random.rand(shape) * 1/n\`, and it has two slips: one in what is drawn, one in the factor.

Mend both, so that a sum over the inputs keeps their variance. Laws check the result; they draw many weights and measure.`,

  starter: program(`  const scale = 1 / fanIn;
  const numbers = Array.from({ length: fanIn * fanOut }, () => scale * random.uniform());
  return nn.tensor(numbers, [fanIn, fanOut]);`),
  card: [
    ['np.random.rand()', 'random.uniform()'],
    ['np.random.randn()', 'random.normal()'],
    ['np.sqrt(x)', 'Math.sqrt(x)'],
    ['a @ b', 'a.matmul(b)'],
  ],
  program: program(right),

  laws: () => [
    {
      id: 'shape',
      name: 'the weights have the shape [fan-in, fan-out]',
      source: `
const W = weights(30, 20);
expect(String(W.shape) === '30,20', \`the shape is [\${W.shape}]; it should be [30, 20]\`);`,
      feedback:
        'Rows of $x$ meet the first axis of $W$. Which of the two numbers counts the inputs?',
    },
    {
      id: 'mean',
      name: 'their mean is 0',
      source: `
const W = weights(100, 100);
const mean = W.mean().item();
const deviation = W.square().mean().sqrt().item();
expect(Math.abs(mean) < 0.05 * deviation, \`the mean is \${mean}, and the root mean square \${deviation}\`);`,
      feedback:
        'All of your weights, or most of them, have one sign. Which of the two functions draws numbers on both sides of 0?',
    },
    {
      id: 'variance',
      name: 'their variance is 1/fan-in',
      source: `
for (const fanIn of [25, 100, 400]) {
  // As many weights each time: the measure is as good, whatever the number of inputs.
  const variance = weights(fanIn, Math.ceil(6000 / fanIn)).square().mean().item();
  expect(Math.abs(variance * fanIn - 1) < 0.1, \`for \${fanIn} inputs the variance is \${variance}; 1/fan-in is \${1 / fanIn}\`);
}`,
      feedback:
        'Multiplying a number by a factor multiplies its variance by the square of the factor. Which factor makes it 1/fan-in?',
    },
    {
      id: 'sum',
      name: 'a sum over the inputs keeps their variance, whatever the number of units',
      isHidden: true,
      source: `
for (const [fanIn, fanOut] of [[200, 50], [50, 200]]) {
  const x = nn.tensor(Array.from({ length: 100 * fanIn }, () => random.normal()), [100, fanIn]);
  const variance = x.matmul(weights(fanIn, fanOut)).square().mean().item();
  expect(Math.abs(variance - 1) < 0.25, \`from \${fanIn} to \${fanOut} the variance of the sums is \${variance}\`);
}`,
      feedback:
        'It holds for the layers above and not for one with another number of units. Whose number is under your root?',
    },
  ],
  wrong: [
    {
      id: 'unfinished',
      source: program(`  const scale = 1 / fanIn;
  const numbers = Array.from({ length: fanIn * fanOut }, () => scale * random.uniform());
  return nn.tensor(numbers, [fanIn, fanOut]);`),
      law: 'mean',
    },
    {
      id: 'no-root',
      source: program(`  const scale = 1 / fanIn;
  const numbers = Array.from({ length: fanIn * fanOut }, () => scale * random.normal());
  return nn.tensor(numbers, [fanIn, fanOut]);`),
      law: 'variance',
    },
    {
      id: 'fan-out',
      source: program(`  const scale = Math.sqrt(1 / fanOut);
  const numbers = Array.from({ length: fanIn * fanOut }, () => scale * random.normal());
  return nn.tensor(numbers, [fanIn, fanOut]);`),
      law: 'variance',
    },
    {
      id: 'turned',
      source: program(`  const scale = Math.sqrt(1 / fanIn);
  const numbers = Array.from({ length: fanIn * fanOut }, () => scale * random.normal());
  return nn.tensor(numbers, [fanOut, fanIn]);`),
      law: 'shape',
    },
  ],

  otherwise: 'Read the first law that fails. Does it speak of what is drawn, or of the factor?',
  right: () =>
    'Yes. Both forms are LeCun’s rule now; with $2/(\\text{fan-in} + \\text{fan-out})$ under the root it would be Glorot’s.',
  hints: [
    'There are two laws that fail at first: one about the mean, one about the variance.',
    '`random.uniform()` lies between 0 and 1. `random.normal()` has mean 0 and variance 1.',
    'Begin with `random.normal()`. Its variance times the square of the factor must be 1/fan-in.',
  ],
  solution: `
\`rand\` draws from 0 to 1, so every weight is positive and the mean of a product does not cancel. \`randn\` draws on both sides of 0.

A factor $f$ multiplies the variance by $f^2$. For 1/fan-in the factor is the root of 1/fan-in and not 1/fan-in itself.

To check it, compare **randn × √(1/n)** with the others in <See figure="initialization#rand" />.`,
});
