import {
  add,
  matmul,
  meanSquaredError,
  mul,
  scoped,
  type Tensor,
  tanh,
  tensor,
} from '../../../nn/index.ts';
import type { State } from '../state.ts';
import { type Built, type Input, marked, type Program } from './program.ts';

type Values = ReadonlyMap<string, readonly number[]>;

/** A state of one number: three steps with the same two weights. */
const numbers: readonly Input[] = [
  { key: 'x', name: 'x', kind: 'given', shape: [3], values: [1, 0, -1] },
  { key: 'h0', name: 'h_0', kind: 'given', shape: [1], values: [0] },
  { key: 'u', name: 'u', kind: 'parameter', shape: [1], values: [0.5] },
  { key: 'w', name: 'w', kind: 'parameter', shape: [1], values: [2] },
  { key: 't', name: 't', kind: 'target', shape: [1], values: [0.5] },
];

/** A state of two numbers: matrices in place of weights. */
const rows: readonly Input[] = [
  { key: 'x1', name: 'x_1', kind: 'given', shape: [1, 1], values: [1] },
  { key: 'x2', name: 'x_2', kind: 'given', shape: [1, 1], values: [0] },
  { key: 'x3', name: 'x_3', kind: 'given', shape: [1, 1], values: [-1] },
  { key: 'h0', name: 'h_0', kind: 'given', shape: [1, 2], values: [0, 0] },
  { key: 'U', name: 'U', kind: 'parameter', shape: [1, 2], values: [1, -0.5] },
  { key: 'W', name: 'W', kind: 'parameter', shape: [2, 2], values: [0.5, 1, -1, 0.5] },
  { key: 't', name: 't', kind: 'target', shape: [1, 2], values: [0.5, 0] },
];

/** A recurrent net unrolled over three steps; all three use the same weights, whose slopes are summed. */
export function recurrentProgram(zoom: State['zoom']): Program {
  const isScalar = zoom === 'scalar';
  const [u, w] = isScalar ? ['u', 'w'] : ['U', 'W'];
  const step = isScalar
    ? `h_i = \\tanh(${marked(u!, u!)}\\,x_i + ${marked(w!, w!)}\\,h_{i-1})`
    : `h_i = \\tanh(x_i\\,${marked(u!, u!)} + h_{i-1}\\,${marked(w!, w!)})`;
  return {
    inputs: isScalar ? numbers : rows,
    label: 'a recurrent net unrolled over three steps, and its loss at the end',
    formula: `${step}\n${marked('L', 'L')} = ${isScalar ? '(h_3 - t)^2' : '\\tfrac12 \\lVert h_3 - t \\rVert^2'}`,
    open: zoom === 'layer' ? [] : ['h_1', 'h_2', 'h_3'],
    build: isScalar ? buildNumbers : buildRows,
  };
}

function buildNumbers(values: Values): Built {
  const each = (key: string) => values.get(key)!.map((value) => tensor(value));
  const [xs, [h0], [u], [w], [t]] = ['x', 'h0', 'u', 'w', 't'].map(each) as [
    Tensor[],
    [Tensor],
    [Tensor],
    [Tensor],
    [Tensor],
  ];
  const names = new Map<Tensor, string>([
    [h0, 'h_0'],
    [u, 'u'],
    [w, 'w'],
    [t, 't'],
  ]);
  const h = xs.reduce((before, x, i) => {
    const z = scoped('unit', [x, u, before, w], () => add(mul(x, u), mul(before, w)));
    const state = tanh(z);
    names
      .set(x, `x_${i + 1}`)
      .set(z, `z_${i + 1}`)
      .set(state, `h_${i + 1}`);
    return state;
  }, h0);
  const loss = meanSquaredError(h, t);
  names.set(loss, 'L');
  return { output: loss, names, parameters: new Set([u, w]), quiet: new Set([t, h0, ...xs]) };
}

function buildRows(values: Values): Built {
  const made = rows.map(({ key, shape }) => tensor(values.get(key)!, shape));
  const [x1, x2, x3, h0, u, w, t] = made as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]; // biome-ignore format: one line
  const names = new Map<Tensor, string>(rows.map(({ name }, i) => [made[i]!, name]));
  const h = [x1, x2, x3].reduce((before, x, i) => {
    const state = scoped('recurrent', [x, before, u, w], () =>
      tanh(add(matmul(x, u), matmul(before, w))),
    );
    names.set(state, `h_${i + 1}`);
    return state;
  }, h0);
  const loss = meanSquaredError(h, t);
  names.set(loss, 'L');
  return { output: loss, names, parameters: new Set([u, w]), quiet: new Set([t, h0, x1, x2, x3]) };
}
