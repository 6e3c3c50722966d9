import {
  add,
  binaryCrossEntropy,
  linear,
  mul,
  relu,
  scoped,
  sigmoid,
  type Tensor,
  tanh,
  tensor,
} from '../../../nn/index.ts';
import type { State } from '../state.ts';
import { type Built, type Input, marked, type Program } from './program.ts';

type Values = ReadonlyMap<string, readonly number[]>;

/** One example, two ReLU units, one output; biases that exercise 6.5, which has none, never asks about. */
const one: readonly Input[] = [
  { key: 'X', name: 'X', kind: 'given', shape: [1, 2], values: [2, 1] },
  { key: 'W1', name: 'W^{[1]}', kind: 'parameter', shape: [2, 2], values: [0.5, -1, 0.25, 1.5] },
  { key: 'b1', name: 'b^{[1]}', kind: 'parameter', shape: [2], values: [0.5, 1] },
  { key: 'W2', name: 'W^{[2]}', kind: 'parameter', shape: [2, 1], values: [0.5, -0.5] },
  { key: 'b2', name: 'b^{[2]}', kind: 'parameter', shape: [1], values: [0.25] },
  { key: 'y', name: 'y', kind: 'target', shape: [1, 1], values: [0] },
];

/** Three examples and four tanh units: every axis has a length of its own, so that shapes can be told apart. */
const three: readonly Input[] = [
  { key: 'X', name: 'X', kind: 'given', shape: [3, 2], values: [1, 2, -1, 0.5, 0, -1] },
  {
    key: 'W1',
    name: 'W^{[1]}',
    kind: 'parameter',
    shape: [2, 4],
    values: [0.5, -0.5, 1, 0.25, 0.25, 1, -0.75, 0.5],
  },
  { key: 'b1', name: 'b^{[1]}', kind: 'parameter', shape: [4], values: [0, 0, 0, 0] },
  { key: 'W2', name: 'W^{[2]}', kind: 'parameter', shape: [4, 1], values: [1, -1, 0.5, 0.75] },
  { key: 'b2', name: 'b^{[2]}', kind: 'parameter', shape: [1], values: [0] },
  { key: 'y', name: 'y', kind: 'target', shape: [3, 1], values: [1, 0, 1] },
];

/** A network of two layers and its loss, as layers, as tensors, or number by number. */
export function twoLayerProgram(zoom: State['zoom'], examples: State['examples']): Program {
  const isOne = examples === 'one';
  const inputs = isOne ? one : three;
  const [X, H, A, y, L] = ['X', 'H', 'A', 'y', 'L'].map((name) => marked(name, name));
  const [W1, b1, W2, b2] = inputs.slice(1, 5).map(({ key, name }) => marked(key, name));
  const activation = isOne ? '\\operatorname{ReLU}' : '\\tanh';
  return {
    inputs,
    label: `a network of two layers and its loss, ${examples === 'one' ? 'one example' : 'three examples'}`,
    formula: `${H} = ${activation}(${X}\\,${W1} + ${b1})\n${A} = \\sigma(${H}\\,${W2} + ${b2})\n${L} = \\tfrac1m \\textstyle\\sum \\ell(${A}, ${y})`,
    open: zoom === 'tensor' ? ['H', 'A', 'Z1', 'Z2'] : [],
    build:
      zoom === 'scalar'
        ? (values) => buildScalars(values)
        : (values) => buildTensors(inputs, values, isOne ? relu : tanh),
  };
}

function buildTensors(
  inputs: readonly Input[],
  values: Values,
  activation: (z: Tensor) => Tensor,
): Built {
  const made = inputs.map(({ key, shape }) => tensor(values.get(key)!, shape));
  const [X, W1, b1, W2, b2, y] = made as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  const names = new Map<Tensor, string>(inputs.map(({ name }, i) => [made[i]!, name]));
  const layer = (number: number, x: Tensor, w: Tensor, b: Tensor, squash: (z: Tensor) => Tensor) =>
    scoped('layer', [x, w, b], () => {
      const z = linear(x, w, b);
      const [product, copies] = z.inputs as [Tensor, Tensor];
      names
        .set(product, `P^{[${number}]}`)
        .set(copies, `B^{[${number}]}`)
        .set(z, `Z^{[${number}]}`);
      return squash(z);
    });
  const H = layer(1, X, W1, b1, activation);
  const A = layer(2, H, W2, b2, sigmoid);
  const loss = binaryCrossEntropy(A, y);
  names.set(H, 'H').set(A, 'A').set(loss, 'L');
  return { output: loss, names, parameters: new Set([W1, b1, W2, b2]), quiet: new Set([y]) };
}

/** The same function on scalar tensors; every weight is drawn as the wire that it is. */
function buildScalars(values: Values): Built {
  const numbers = (key: string) => values.get(key)!.map((value) => tensor(value));
  const [xs, w1, b1, w2, b2, y] = ['X', 'W1', 'b1', 'W2', 'b2', 'y'].map(numbers) as [
    Tensor[],
    Tensor[],
    Tensor[],
    Tensor[],
    Tensor[],
    Tensor[],
  ];
  const names = new Map<Tensor, string>();
  const weights = new Map<Tensor, Tensor>();
  for (const [i, x] of xs.entries()) names.set(x, `x_${i + 1}`);
  /** One unit: the inputs times their weights, and the bias. */
  const unit = (inputs: readonly Tensor[], ws: readonly Tensor[], b: Tensor) =>
    scoped('unit', [...inputs.flatMap((x, i) => [x, ws[i]!]), b], () =>
      inputs
        .map((x, i) => mul(x, ws[i]!))
        .reduce((sum, product) => add(sum, product))
        .add(b),
    );
  const hidden = b1.map((b, j) => {
    const ws = xs.map((x, i) => {
      const w = w1[i * b1.length + j]!;
      names.set(w, `w_{${i + 1}${j + 1}}`);
      weights.set(w, x);
      return w;
    });
    names.set(b, `b_${j + 1}`);
    const z = unit(xs, ws, b);
    const h = relu(z);
    return { z, h };
  });
  for (const [j, { z, h }] of hidden.entries()) names.set(z, `z_${j + 1}`).set(h, `h_${j + 1}`);
  hidden.forEach(({ h }, j) => {
    names.set(w2[j]!, `v_${j + 1}`);
    weights.set(w2[j]!, h);
  });
  names.set(b2[0]!, 'b').set(y[0]!, 'y');
  const z = unit(
    hidden.map(({ h }) => h),
    w2,
    b2[0]!,
  );
  const a = sigmoid(z);
  const loss = binaryCrossEntropy(a, y[0]!);
  names.set(z, 'z').set(a, 'a').set(loss, 'L');
  return {
    output: loss,
    names,
    weights,
    parameters: new Set([...w1, ...b1, ...w2, ...b2]),
    quiet: new Set(y),
  };
}
