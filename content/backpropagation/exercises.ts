import { defineExercise } from '../../src/exercises/define.ts';
import { drawUntil } from '../../src/exercises/draw.ts';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { formatNumber } from '../../src/experiments/format-number.ts';
import { forwardsOneAtATime } from '../../src/experiments/operation-count.ts';
import { logisticUnit, quotient, reluNet, twoPaths } from '../../src/experiments/worked-graphs.ts';

/** As the book prints it: 4.5, −9. */
const show = (value: number) => formatNumber(value, { digits: 4 });

/** `9/2 = 4.5`; a whole number stands alone. */
const ratio = (above: number, below: number) =>
  below === 1 ? show(above) : `${show(above)}/${show(below)} = ${show(above / below)}`;

/** Thousands apart, as in 1 000 001. */
const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');

const list = (values: readonly number[]) => `(${values.map(show).join(', ')})`;

interface Dials {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Numbers at which no slip of these exercises lands on the answer or on another slip. */
const drawDials = (random: Parameters<NonNullable<Exercise['generate']>>[0]): Dials =>
  drawUntil(
    random,
    (stream) => ({
      x: stream.integer(3, 7),
      y: stream.integer(2, 10),
      z: stream.pick([2, 4, 5]),
    }),
    ({ x, y, z }) => {
      const values = slips({ x, y, z }).map(({ answer }) => answer);
      const all = [(x * x) / z, ...values];
      return all.every((a, i) =>
        all.every((b, j) => i === j || Math.abs(a - b) > 0.02 * Math.abs(b)),
      );
    },
  );

const slips = ({ x, y, z }: Dials) => {
  const f = (x * x * y) / z;
  return [
    {
      id: 'value',
      answer: f,
      feedback: `${show(f)} is $f$ itself: the formula with all three numbers put in. Asked is how fast $f$ grows with $y$. By what is $y$ multiplied in the formula?`,
    },
    {
      id: 'by-x',
      answer: (2 * x * y) / z,
      feedback: `${show((2 * x * y) / z)} is $2xy/z$, the derivative with respect to $x$. Which letter moves here, and which two are held?`,
    },
    {
      id: 'by-z',
      answer: -f / z,
      feedback: `${show(-f / z)} is $-x^2y/z^2$, the derivative with respect to $z$. Which letter moves here, and which two are held?`,
    },
    {
      id: 'no-division',
      answer: x * x,
      feedback: `${show(x * x)} is $x^2$, the slope of $x^2y$. That product is then divided by $z$. What does the division do to its slope?`,
    },
    {
      id: 'squared-too',
      answer: (2 * x) / z,
      feedback: `You differentiated the square as well: $2x/z$ = ${show((2 * x) / z)}. While $y$ moves, $x$ is held. What is $x^2$ then?`,
    },
    {
      id: 'no-square',
      answer: x / z,
      feedback: `${show(x / z)} is $x/z$. The formula multiplies $y$ by $x^2$. What is that at $x = ${x}$?`,
    },
    {
      id: 'upside-down',
      answer: z / (x * x),
      feedback: `${show(z / (x * x))} is $z/x^2$, which says how far $y$ moves for one unit of $f$. What is the question, the other way round?`,
    },
  ];
};

export const quotientByHand = defineExercise<Dials>({
  id: 'backpropagation/quotient-by-hand',
  version: 1,
  kind: 'numeric',
  title: 'One derivative on paper',
  minutes: 3,
  points: 1,
  goals: ['run'],
  credit: 'practice',
  figures: 3,
  generate: drawDials,
  printed: { x: 3, y: 4, z: 2 },
  quantity: '$\\partial f/\\partial y$',

  prompt: ({ x, y, z }) => `
Take $f = x^2y/z$ at $x = ${x}$, $y = ${y}$, $z = ${z}$. Work on paper, without a graph.

Give $\\partial f/\\partial y$ to three significant figures. A fraction such as 7/3 may be typed as it stands.`,

  reference: ({ x, z }) => (x * x) / z,
  wrong: slips,
  otherwise:
    'Hold $x$ and $z$ at their numbers, so that $f$ is a number times $y$. Which number is that?',
  right: ({ x, y, z }) =>
    `Yes: $x^2/z$ = ${ratio(x * x, z)}. The ${show(y)} does not enter. $f$ is a straight line in $y$ and has this slope everywhere on it.`,

  hints: [
    'Read the formula as a function of $y$ alone. The other two letters are numbers that stand still.',
    'A constant in front stays in front: the derivative of $cy$ is $c$. Here $c = x^2/z$.',
    ({ x, z }) => `With the numbers in, the constant is ${x} · ${x} divided by ${z}.`,
  ],
  solution: ({ x, y, z }) => `
Hold $x$ and $z$. Then $f = (x^2/z)\\,y$ is a constant times $y$, because neither $x^2$ nor $z$ moves with $y$.

The derivative of a constant times $y$ is the constant: $\\partial f/\\partial y = x^2/z$.

At $x = ${x}$ and $z = ${z}$ this is ${ratio(x * x, z)}. The value of $y$, ${y}, drops out.

To check it, choose **x²y/z** in the graph stepper, set the inputs to ${x}, ${y} and ${z}, and step back to $y$: the number below it is ${show((x * x) / z)}.`,
});

export const wholeGraph = defineExercise<Dials>({
  id: 'backpropagation/whole-graph',
  version: 1,
  kind: 'gradients',
  title: 'The whole graph, backward',
  minutes: 8,
  points: 3,
  goals: ['run'],
  credit: 'practice',
  level: 3,
  figures: 3,
  generate: drawDials,
  printed: { x: 3, y: 4, z: 2 },
  label: 'Graph of f = x squared times y over z: v is x squared, u is v times y, f is u over z',
  graph: quotient,

  prompt: ({ x, y, z }) => `
The graph computes $f = x^2y/z$ at $x = ${x}$, $y = ${y}$, $z = ${z}$ through $v = x^2$ and $u = vy$. The way forward is done.

Go back from $f$. At each node write its local slopes, then the gradient of each input, to three significant figures.`,

  otherwise:
    'At each node, two numbers are multiplied: the gradient that arrived from the right, and the local slope. Which two meet here?',
  right: ({ x, y, z }) =>
    `Yes. Five slopes and five products gave all three derivatives, ${show((2 * x * y) / z)}, ${show((x * x) / z)} and ${show((-x * x * y) / (z * z))}; on paper that was three separate formulas.`,

  hints: [
    'Start at the right. At $f$ there is one division, $f = u/z$, with two inputs. The gradient at $f$ itself is 1.',
    'A quotient $u/z$ has slope $1/z$ in $u$ and $-u/z^2$ in $z$. A product has as slope in each factor the other factor. A square $x^2$ has slope $2x$.',
    ({ x, y, z }) =>
      `At $f$ the slope in $u$ is 1/${z} = ${show(1 / z)}, so $\\partial f/\\partial u$ = 1 × ${show(1 / z)}. It arrives at $u$; multiply it there by the slope in $v$, which is $y = ${y}$. With $x$ = ${x} go on in the same way.`,
  ],
  solution: ({ x, y, z }) => {
    const [v, du] = [x * x, 1 / z];
    const u = v * y;
    return `
Each node multiplies what arrives by its own slope.

| node | slope | × arriving | = sent to |
|---|---|---|---|
| $f = u/z$, in $u$ | $1/z$ = ${show(du)} | 1 | $u$: ${show(du)} |
| $f = u/z$, in $z$ | $-u/z^2$ = ${show(-u / (z * z))} | 1 | $z$: ${show(-u / (z * z))} |
| $u = vy$, in $v$ | $y$ = ${show(y)} | ${show(du)} | $v$: ${show(y * du)} |
| $u = vy$, in $y$ | $v$ = ${show(v)} | ${show(du)} | $y$: ${show(v * du)} |
| $v = x^2$, in $x$ | $2x$ = ${show(2 * x)} | ${show(y * du)} | $x$: ${show(2 * x * y * du)} |

No value has two paths to $f$, so nothing is added. The values $u$, $v$ and $y$ stood ready from the way forward; without them three of the slopes could not be written down.

To check it, choose **x²y/z** in the graph stepper, set ${x}, ${y} and ${z}, and step through. It prints a finite difference beside each gradient.`;
  },
});

export const pathsAdd = defineExercise<{ readonly x: number; readonly c: number }>({
  id: 'backpropagation/two-paths',
  version: 1,
  kind: 'gradients',
  title: 'Two ways from x to f',
  minutes: 4,
  points: 2,
  goals: ['run'],
  credit: 'practice',
  errata: ['R-39'],
  level: 2,
  figures: 3,
  // With a term of 2, the mean of the paths and one path without its slope are the same number.
  generate: (random) =>
    drawUntil(
      random,
      (stream) => ({ x: stream.integer(2, 8), c: stream.pick([3, 4, 5, 6, 7]) }),
      ({ x, c }) => x !== c && c !== 2 * x && x + c !== 2 * x - 1,
    ),
  printed: { x: 3, c: 2 },
  label: 'Graph of f = x times s, where s is x plus c: x feeds both nodes',
  graph: twoPaths,

  prompt: ({ x, c }) => `
The graph computes $f = xs$ with $s = x + c$, at $x = ${x}$ and $c = ${c}$. Two wires leave $x$.

Fill in the gradients of $s$ and of $x$, as whole numbers.`,

  otherwise:
    'Follow each wire that leaves $x$ to $f$ and work out what comes back along it. How many wires are there, and what does each bring?',
  right: ({ x, c }) =>
    `Yes: ${show(x + c)} straight from $f$ and ${show(x)} by way of $s$. Multiplied out, $f = x^2 + ${c}x$ has the slope $2x + ${c}$ = ${show(2 * x + c)}.`,

  hints: [
    'Count the wires that leave $x$. Each of them carries a gradient back.',
    'The product passes to each factor the gradient times the other factor. The sum $s = x + c$ passes on what it gets, times 1. What arrives twice is added.',
    ({ x, c }) =>
      `Straight from $f$, $x$ gets 1 × $s$ = ${show(x + c)}. The other part comes through $s$, which first gets 1 × $x$ = ${show(x)}.`,
  ],
  solution: ({ x, c }) => `
$f = xs$ is a product, so it hands to each factor the other one: to $s$ the value of $x$, ${show(x)}, and to $x$ the value of $s$, ${show(x + c)}.

$s = x + c$ has slope 1 in $x$, so it hands on what it received: ${show(x)}.

Two gradients arrive at $x$, and they add: ${show(x + c)} + ${show(x)} = ${show(2 * x + c)}. A nudge of $x$ moves $f$ through both factors at once.

A chain rule that multiplies along one path finds ${show(x + c)} or ${show(x)}, according to the path. To check which is right, type \`x*(x+${c})\` as your own expression in the graph stepper and compare the sum with the finite difference beside it.`,
});

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

To check it, choose **logistic unit** in the graph stepper, set these inputs, and step back to the weights.`;
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

$z^{[2]} = h_1w^{[2]}_1 + h_2w^{[2]}_2$. A weight gets the unit's value times ${show(d2)}: ${list(h.map((one) => one * d2))}. A unit gets the weight times ${show(d2)}: ${list(dh)}.

ReLU has slope 1 where $z^{[1]}$ = ${list(z1)} is positive and 0 elsewhere, so $\\delta = \\partial L/\\partial z^{[1]}$ = ${list(d1)}.

Weight $W^{[1]}_{ij}$ joins input $i$ to unit $j$, and gets the input times the gradient of the unit:

| weight | rule | gradient |
|---|---|---|
${[0, 1].flatMap((i) => [0, 1].map((j) => entry(i, j))).join('\n')}

In one line: $x^\\top\\delta$, a column times a row. To check it, choose **two layers** in the graph stepper, zoom to scalars, set these weights and zero biases, and step back to $w_{11}$ to $w_{22}$.`;
  },
});

export const oneAtATime = defineExercise<{ readonly parameters: number }>({
  id: 'backpropagation/one-at-a-time',
  version: 1,
  kind: 'numeric',
  title: 'The price of trying every dial',
  minutes: 3,
  points: 1,
  goals: ['cost'],
  credit: 'practice',
  errata: ['R-102'],
  figures: 8,
  generate: (random) => ({
    parameters: random.pick([79_510, 101_770, 250_000, 431_080, 669_706, 1_250_000, 2_500_000]),
  }),
  printed: { parameters: 1_000_000 },
  quantity: 'Forward passes',

  prompt: ({ parameters }) => `
A network has ${grouped(parameters)} parameters. You estimate its gradient by one-sided differences, $(L(w + h) - L(w))/h$, moving one parameter at a time by $h$ and putting it back.

How many forward passes does the whole gradient need? Type the exact whole number; for 12 345 you may type 12345, 12 345 or 12,345.`,

  reference: ({ parameters }) => forwardsOneAtATime(parameters),
  wrong: ({ parameters }) => [
    {
      id: 'no-start',
      answer: parameters,
      feedback: `${grouped(parameters)} counts the runs with one parameter moved. Each difference also has $L(w)$ in it. How often must that be computed?`,
    },
    {
      id: 'start-each-time',
      answer: 2 * parameters,
      feedback: `${grouped(2 * parameters)} is two runs for each parameter. One of the two is always $L(w)$, with nothing moved. Does it change from one parameter to the next?`,
    },
    {
      id: 'start-each-time-and-once',
      answer: 2 * parameters + 1,
      feedback: `${grouped(2 * parameters + 1)} moves each parameter in both directions and runs the start as well. How many directions does a one-sided difference need?`,
    },
    {
      id: 'all-at-once',
      answer: 2,
      feedback:
        'Two runs: one at the start and one with everything moved. That gives the slope along one direction, one number. From which run would you read the share of a single parameter?',
    },
    {
      id: 'one',
      answer: 1,
      feedback:
        'One run gives one value of the loss. A slope compares two values. What does each parameter need beside the run at the start?',
    },
    {
      id: 'start-left-out-twice',
      answer: parameters - 1,
      feedback: `${grouped(parameters - 1)} leaves one parameter without a run of its own. Which run could stand in for it, if each one moves a different parameter?`,
    },
  ],
  otherwise:
    'Count two kinds of runs: those in which one parameter is moved, and those in which none is. How many of each?',
  right: ({ parameters }) =>
    `Yes: one run at the start and one for each of the ${grouped(parameters)} parameters. Backpropagation gets the same gradient, without the error of $h$, for about the price of three.`,

  hints: [
    'Write the difference for the first parameter, then for the second. Which of the runs in them are the same?',
    '$L(w)$ is the same number in every difference; $L(w + h)$ is another one for each parameter.',
    'With three parameters you would run the start, then the first moved, the second moved, the third moved: four runs.',
  ],
  solution: ({ parameters }) => `
Every difference needs its own $L(w + h)$, because a different parameter is moved: ${grouped(parameters)} runs.

All of them subtract the same $L(w)$. It is computed once: one run more.

Together ${grouped(forwardsOneAtATime(parameters))}. The parameters are moved one at a time; moved all at once, they would give one number and not ${grouped(parameters)}.

The way back through the graph is not free either. It costs about as much as two forward passes, and the memory for the values of the way forward; that does not grow with the number of differences. To check it, compare the counts in the section on cost.`,
});

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  quotientByHand,
  wholeGraph,
  pathsAdd,
  logistic,
  twoLayers,
  oneAtATime,
];
