import { binaryCrossEntropy, linear, relu, sigmoid, type Tensor, tensor } from '../../nn/index.ts';

/** A small computation that a reader works through by hand, with the names of its values. */
export interface WorkedGraph {
  readonly output: Tensor;
  /** Math text of every value, inputs first. */
  readonly names: ReadonlyMap<Tensor, string>;
  /** Inputs that training moves. */
  readonly parameters: ReadonlySet<Tensor>;
  /** Inputs whose gradient nobody asks for. */
  readonly quiet: ReadonlySet<Tensor>;
}

type Named = readonly (readonly [name: string, value: Tensor])[];

const graph = (
  named: Named,
  parameters: readonly Tensor[] = [],
  quiet: readonly Tensor[] = [],
) => ({
  output: named.at(-1)![1],
  names: new Map(named.map(([name, value]) => [value, name])),
  parameters: new Set(parameters),
  quiet: new Set(quiet),
});

/** f = x²y/z, with v = x² and u = vy. */
export function quotient(at: {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}): WorkedGraph {
  const [x, y, z] = [tensor(at.x), tensor(at.y), tensor(at.z)];
  const v = x.square();
  const u = v.mul(y);
  return graph([
    ['x', x],
    ['y', y],
    ['z', z],
    ['v', v],
    ['u', u],
    ['f', u.div(z)],
  ]);
}

/** f = x(x + c), with s = x + c: two paths lead from x to f. */
export function twoPaths(at: { readonly x: number; readonly c: number }): WorkedGraph {
  const [x, c] = [tensor(at.x), tensor(at.c)];
  const s = x.add(c);
  return graph(
    [
      ['x', x],
      ['c', c],
      ['s', s],
      ['f', x.mul(s)],
    ],
    [],
    [c],
  );
}

/** One logistic unit on one example: z = xw + b, a = σ(z), L its binary cross-entropy. */
export function logisticUnit(at: {
  readonly x: readonly number[];
  readonly w: readonly number[];
  readonly b: number;
  readonly y: number;
}): WorkedGraph {
  const x = tensor([at.x]);
  const w = tensor(at.w.map((weight) => [weight]));
  const b = tensor([at.b]);
  const y = tensor([[at.y]]);
  const z = linear(x, w, b);
  const a = sigmoid(z);
  const named: Named = [
    ['x', x],
    ['w', w],
    ['b', b],
    ['y', y],
    ['z', z],
    ['a', a],
    ['L', binaryCrossEntropy(a, y)],
  ];
  return graph(named, [w, b], [x, y]);
}

/** A 2-2-1 net without biases on one example: ReLU units, a sigmoid output, binary cross-entropy. */
export function reluNet(at: {
  readonly x: readonly number[];
  /** [in, hidden] */
  readonly W1: readonly (readonly number[])[];
  readonly w2: readonly number[];
  readonly y: number;
}): WorkedGraph {
  const x = tensor([at.x]);
  const W1 = tensor(at.W1);
  const w2 = tensor(at.w2.map((weight) => [weight]));
  const y = tensor([[at.y]]);
  const z1 = linear(x, W1);
  const h = relu(z1);
  const z2 = linear(h, w2);
  const a = sigmoid(z2);
  const named: Named = [
    ['x', x],
    ['W^{[1]}', W1],
    ['w^{[2]}', w2],
    ['y', y],
    ['z^{[1]}', z1],
    ['h', h],
    ['z^{[2]}', z2],
    ['a', a],
    ['L', binaryCrossEntropy(a, y)],
  ];
  return graph(named, [W1, w2], [x, y]);
}
