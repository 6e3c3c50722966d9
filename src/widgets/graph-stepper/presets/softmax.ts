import {
  add,
  div,
  exp,
  log,
  mul,
  neg,
  scoped,
  softmax,
  softmaxCrossEntropy,
  sum,
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

/** Softmax with cross-entropy over three classes: in one piece it sends p − y, in parts one sees why. */
export function softmaxProgram(zoom: State['zoom']): Program {
  const [z, y, p, loss] = ['z', 'y', 'p', 'L'].map((name) => marked(name, name));
  const share =
    zoom === 'layer'
      ? `p_i = \\frac{e^{${z}_i}}{\\sum_j e^{${z}_j}}`
      : `${p}_i = \\frac{e^{${z}_i}}{\\sum_j e^{${z}_j}}`;
  return {
    inputs,
    label: 'softmax with cross-entropy over three classes',
    formula: `${share}\n${loss} = -\\sum_i ${y}_i \\ln ${zoom === 'layer' ? 'p' : p}_i`,
    open: [],
    build: { layer: buildWhole, tensor: buildTensors, scalar: buildScalars }[zoom],
  };
}

const rowsOf = (values: Values) =>
  inputs.map(({ key, shape }) => tensor(values.get(key)!, shape)) as [Tensor, Tensor];

function buildWhole(values: Values): Built {
  const [z, y] = rowsOf(values);
  const loss = softmaxCrossEntropy(z, y);
  const names = new Map([
    [z, 'z'],
    [y, 'y'],
    [loss, 'L'],
  ]);
  return { output: loss, names, quiet: new Set([y]) };
}

/** The same function in parts, on rows. */
function buildTensors(values: Values): Built {
  const [z, y] = rowsOf(values);
  const p = softmax(z);
  const logs = log(p);
  const terms = mul(y, logs);
  const total = sum(terms, { keepDims: true });
  const loss = neg(total);
  const names = new Map([
    [z, 'z'],
    [y, 'y'],
    [p, 'p'],
    [logs, 'l'],
    [terms, 't'],
    [total, 'u'],
    [loss, 'L'],
  ]);
  return { output: loss, names, quiet: new Set([y]) };
}

/** The same function, one number at a time. */
function buildScalars(values: Values): Built {
  const [zs, ys] = ['z', 'y'].map((key) => values.get(key)!.map((value) => tensor(value))) as [
    Tensor[],
    Tensor[],
  ];
  const total = (parts: readonly Tensor[]) =>
    scoped('total', parts, () => parts.reduce((sum, part) => add(sum, part)));
  const exponentials = zs.map((z) => exp(z));
  const all = total(exponentials);
  const shares = exponentials.map((e) => div(e, all));
  const logs = shares.map((p) => log(p));
  const terms = logs.map((l, i) => mul(ys[i]!, l));
  const sumOfTerms = total(terms);
  const loss = neg(sumOfTerms);
  const indexed = (tensors: readonly Tensor[], name: string) =>
    tensors.map((made, i): [Tensor, string] => [made, `${name}_${i + 1}`]);
  const names = new Map<Tensor, string>([
    ...indexed(zs, 'z'),
    ...indexed(ys, 'y'),
    ...indexed(exponentials, 'e'),
    [all, 's'],
    ...indexed(shares, 'p'),
    ...indexed(logs, 'l'),
    ...indexed(terms, 't'),
    [sumOfTerms, 'u'],
    [loss, 'L'],
  ]);
  return { output: loss, names, quiet: new Set(ys) };
}
