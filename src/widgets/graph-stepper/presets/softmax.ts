import {
  add,
  div,
  exp,
  log,
  mul,
  neg,
  softmaxCrossEntropy,
  type Tensor,
  tensor,
} from '../../../nn/index.ts';
import type { State } from '../state.ts';
import { type Built, type Input, marked, type Program } from './program.ts';

const inputs: readonly Input[] = [
  { key: 'z', name: 'z', kind: 'given', shape: [1, 3], values: [2, 1, 0] },
  { key: 'y', name: 'y', kind: 'target', shape: [1, 3], values: [0, 1, 0] },
];

type Values = ReadonlyMap<string, readonly number[]>;

/** Softmax with cross-entropy over three classes: closed it sends p − y, open it shows why. */
export function softmaxProgram(zoom: State['zoom']): Program {
  const [z, y, loss] = ['z', 'y', 'L'].map((name) => marked(name, name));
  const scalars = `${marked('p', 'p')}_i = \\frac{e^{${z}_i}}{\\sum_j e^{${z}_j}}, \\quad ${loss} = -\\sum_i ${y}_i \\ln p_i`;
  return {
    inputs,
    label: 'softmax with cross-entropy over three classes',
    formula: scalars,
    open: zoom === 'tensor' ? ['L'] : [],
    build: zoom === 'scalar' ? buildScalars : buildTensors,
  };
}

function buildTensors(values: Values): Built {
  const [z, y] = inputs.map(({ key, shape }) => tensor(values.get(key)!, shape)) as [
    Tensor,
    Tensor,
  ];
  const loss = softmaxCrossEntropy(z, y);
  return {
    output: loss,
    names: new Map([
      [z, 'z'],
      [y, 'y'],
      [loss, 'L'],
    ]),
    quiet: new Set([y]),
  };
}

/** The same function, one number at a time. */
function buildScalars(values: Values): Built {
  const [zs, ys] = ['z', 'y'].map((key) => values.get(key)!.map((value) => tensor(value))) as [
    Tensor[],
    Tensor[],
  ];
  const exponentials = zs.map((z) => exp(z));
  const [e1, e2, e3] = exponentials as [Tensor, Tensor, Tensor];
  const first = add(e1, e2);
  const sum = add(first, e3);
  const shares = exponentials.map((e) => div(e, sum));
  const logs = shares.map((p) => log(p));
  const terms = logs.map((l, i) => mul(ys[i]!, l));
  const [t1, t2, t3] = terms as [Tensor, Tensor, Tensor];
  const two = add(t1, t2);
  const three = add(two, t3);
  const loss = neg(three);
  const indexed = (tensors: readonly Tensor[], name: string) =>
    tensors.map((made, i): [Tensor, string] => [made, `${name}_${i + 1}`]);
  const names = new Map<Tensor, string>([
    ...indexed(zs, 'z'),
    ...indexed(ys, 'y'),
    ...indexed(exponentials, 'e'),
    [first, 's_2'],
    [sum, 's'],
    ...indexed(shares, 'p'),
    ...indexed(logs, 'l'),
    ...indexed(terms, 't'),
    [two, 'u_2'],
    [three, 'u'],
    [loss, 'L'],
  ]);
  return { output: loss, names, quiet: new Set(ys) };
}
