import { defineExercise } from '../../../../src/exercises/define.ts';
import { drawUntil } from '../../../../src/exercises/variant/draw.ts';
import { reluNet } from '../../../../src/experiments/gradients/worked-graphs.ts';
import { list, show } from '../print.ts';

interface Net {
  readonly x: readonly number[];
  readonly W1: readonly (readonly number[])[];
  readonly w2: readonly number[];
  readonly y: number;
}

/** Every number of the net, as the graph computes it. */
const forward = (net: Net) => {
  const found = new Map<string, readonly number[]>();
  for (const [value, name] of reluNet(net).names) found.set(name, Array.from(value.dataSync()));
  const read = (name: string) => found.get(name) ?? [];
  const [z1, h] = [read('z^{[1]}'), read('h')];
  const [z2, a, loss] = [read('z^{[2]}')[0]!, read('a')[0]!, read('L')[0]!];
  const d2 = a - net.y;
  const dh = net.w2.map((weight) => weight * d2);
  const d1 = dh.map((one, j) => (z1[j]! > 0 ? one : 0));
  return { z1, h, z2, a, loss, d2, dh, d1 };
};

export const twoLayers = defineExercise<Net>({
  id: 'backpropagation/two-layers',
  version: 1,
  kind: 'gradients',
  title: 'Two layers, every gradient',
  minutes: 12,
  points: 4,
  goals: ['derive'],
  credit: 'practice',
  level: 2,
  figures: 3,
  generate: (random) =>
    drawUntil(
      random,
      (stream) => ({
        x: stream.pick([
          [1, 2],
          [2, 1],
          [1, 3],
          [3, 2],
        ]),
        W1: [0, 1].map(() => [0, 1].map(() => stream.pick([-0.75, -0.5, 0.25, 0.5, 0.75, 1]))),
        w2: stream.pick([
          [1, -1],
          [0.5, -1],
          [-0.5, 0.75],
          [1, 0.5],
        ]),
        y: stream.pick([0, 1]),
      }),
      (net) => {
        const { z1, z2 } = forward(net);
        const isClear = z1.every((one) => Math.abs(one) >= 0.25) && z1.some((one) => one > 0);
        return isClear && Math.abs(z2) <= 1.5 && z1[0] !== z1[1];
      },
    ),
  printed: {
    x: [1, 2],
    W1: [
      [0.5, -0.5],
      [0.25, 1],
    ],
    w2: [1, -1],
    y: 1,
  },
  label:
    'Graph of a net with two inputs, two ReLU units and one sigmoid output, without biases: z1, h, z2, a, L',
  graph: reluNet,

  prompt: ({ x, W1, w2, y }) => `
Two inputs, two ReLU units, one sigmoid output, no biases. The example is $x$ = ${list(x)} with target $y = ${y}$. $W^{[1]}$ has the rows ${W1.map(list).join(' and ')}, one row per input and one column per unit; $w^{[2]}$ = ${list(w2)}. The loss $L$ is the binary cross-entropy.

The way forward is done. Give every gradient on the way back to three significant figures.`,

  otherwise:
    'Find the node that this value feeds. What arrives there, and by what does the node multiply it on the way to this one entry?',
  right: (net) =>
    `Yes. Each entry of $W^{[1]}$ got one input times one $\\delta$: the row is the input, the column is the unit. ${forward(net).z1.some((one) => one < 0) ? 'The unit that is off sends nothing back, so its column is 0.' : 'Both units were on, so ReLU passed everything.'}`,

  hints: [
    'Begin at the output, where loss and sigmoid together leave one number at $z^{[2]}$. Everything else is that number times something.',
    'At $z^{[2]}$ the gradient is $a - y$. A weight gets the gradient of the unit it feeds, times the value that it carries. ReLU passes a gradient where its input was positive, and 0 elsewhere.',
    (net) => {
      const { d2, h } = forward(net);
      return `$\\partial L/\\partial z^{[2]}$ = ${show(d2)}. The first entry of $w^{[2]}$ carries $h_1$ = ${show(h[0]!)}, so its gradient is ${show(h[0]!)} × (${show(d2)}). The gradient of $h_1$ takes the weight in its place.`;
    },
  ],
  solution: (net) => {
    const { z1, h, a, d2, dh, d1 } = forward(net);
    const entry = (i: number, j: number) =>
      `| $W^{[1]}_{${i + 1}${j + 1}}$ | $x_${i + 1}\\delta_${j + 1}$ | ${show(net.x[i]!)} × (${show(d1[j]!)}) = ${show(net.x[i]! * d1[j]!)} |`;
    return `
At the output, $\\partial L/\\partial a = (a - y)/(a(1 - a))$ = ${show(d2 / (a * (1 - a)))}. The slope $a(1 - a)$ of the sigmoid cancels its denominator, so $\\partial L/\\partial z^{[2]} = a - y$ = ${show(d2)}.

$z^{[2]} = h_1w^{[2]}_1 + h_2w^{[2]}_2$. A weight gets the unit’s value times ${show(d2)}: ${list(h.map((one) => one * d2))}. A unit gets the weight times ${show(d2)}: ${list(dh)}.

ReLU has slope 1 where $z^{[1]}$ = ${list(z1)} is positive and 0 elsewhere, so $\\delta = \\partial L/\\partial z^{[1]}$ = ${list(d1)}.

Weight $W^{[1]}_{ij}$ joins input $i$ to unit $j$, and gets the input times the gradient of the unit:

| weight | rule | gradient |
|---|---|---|
${[0, 1].flatMap((i) => [0, 1].map((j) => entry(i, j))).join('\n')}

In one line: $x^\\top\\delta$, a column times a row. To check it, set **Drawn as** to **numbers** in <See figure="backpropagation#two-layer" />, set these inputs and weights with biases of 0, and step back to the first layer’s weights.`;
  },
});
