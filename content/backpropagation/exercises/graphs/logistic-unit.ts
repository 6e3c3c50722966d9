import { defineExercise } from '../../../../src/exercises/define.ts';
import { logisticUnit } from '../../../../src/experiments/gradients/worked-graphs.ts';
import { list, show } from '../print.ts';

interface Unit {
  readonly x: readonly number[];
  readonly w: readonly number[];
  readonly b: number;
  readonly y: number;
}

export const logistic = defineExercise<Unit>({
  id: 'backpropagation/logistic-unit',
  version: 1,
  kind: 'gradients',
  title: 'One logistic unit learns from one example',
  minutes: 7,
  points: 3,
  goals: ['derive'],
  credit: 'practice',
  level: 2,
  figures: 3,
  generate: (random) => {
    const x = random.pick([
      [2, 3],
      [3, -2],
      [-2, 5],
      [4, 3],
      [5, 2],
    ]);
    const w = random.pick([
      [0.5, -0.25],
      [0.25, 0.5],
      [-0.5, 0.75],
      [0.75, -0.25],
    ]);
    const z = random.pick([-1, 0, 1]);
    return { x, w, b: z - x[0]! * w[0]! - x[1]! * w[1]!, y: random.pick([0, 1]) };
  },
  printed: { x: [1, 2], w: [0.5, -0.25], b: 0, y: 1 },
  label: 'Graph of a logistic unit: z is x times w plus b, a is the sigmoid of z, L is the loss',
  graph: logisticUnit,

  prompt: ({ x, w, b, y }) => `
A logistic unit with weights $w$ = ${list(w)} and bias $b$ = ${show(b)} sees the example $x$ = ${list(x)} with the target $y = ${y}$: $z = x_1w_1 + x_2w_2 + b$, $a = \\sigma(z)$, and $L$ is the binary cross-entropy.

Give the gradients of $L$ to three significant figures.`,

  otherwise:
    'Go one node at a time: through the loss, through σ, through the weighted sum. Which two numbers does this node multiply?',
  right: (unit) =>
    `Yes. Loss and σ together leave $a - y$ = ${show(delta(unit))} at $z$; the weights get that times their own input, the bias gets it as it is.`,

  hints: [
    'The loss comes first. For $y = 1$ it is $-\\ln a$, for $y = 0$ it is $-\\ln(1 - a)$.',
    'The slope of the loss in $a$ is $(a - y)/(a(1 - a))$; the slope of σ is $a(1 - a)$. In $z$, the slope in $w_1$ is $x_1$, and in $b$ it is 1.',
    (unit) =>
      `Here $a$ = ${show(activation(unit))}, so the slope of σ is ${show(activation(unit) * (1 - activation(unit)))}. Multiply it by the gradient of $a$ and compare the result with $a - y$.`,
  ],
  solution: (unit) => {
    const [a, d] = [activation(unit), delta(unit)];
    const slope = a * (1 - a);
    return `
The way forward: $z$ = ${show(sum(unit))}, $a = \\sigma(z)$ = ${show(a)}.

At the loss: $\\partial L/\\partial a = (a - y)/(a(1 - a))$ = ${show(d)}/${show(slope)} = ${show(d / slope)}.

Through σ, whose slope is $a(1 - a)$ = ${show(slope)}: $\\partial L/\\partial z$ = ${show(d / slope)} × ${show(slope)} = ${show(d)}. The factor $a(1 - a)$ has cancelled and $a - y$ is left.

In $z = x_1w_1 + x_2w_2 + b$ the slope in a weight is its input, and in the bias 1:

- $\\partial L/\\partial w_1$ = ${show(unit.x[0]!)} × (${show(d)}) = ${show(unit.x[0]! * d)}
- $\\partial L/\\partial w_2$ = ${show(unit.x[1]!)} × (${show(d)}) = ${show(unit.x[1]! * d)}
- $\\partial L/\\partial b$ = ${show(d)}

To check it, set these inputs in <See figure="backpropagation#logistic" /> and step back to the weights.`;
  },
});

/** Read off the same graph that is graded. */
const valueIn = (unit: Unit, name: string): number => {
  const { names } = logisticUnit(unit);
  for (const [value, one] of names) if (one === name) return value.item();
  throw new Error(`valueIn: no value ${name} in the logistic unit`);
};
const sum = (unit: Unit) => valueIn(unit, 'z');
const activation = (unit: Unit) => valueIn(unit, 'a');
const delta = (unit: Unit) => activation(unit) - unit.y;
