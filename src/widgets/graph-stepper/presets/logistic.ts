import {
  add,
  binaryCrossEntropy,
  linear,
  mul,
  sigmoid,
  type Tensor,
  tensor,
} from '../../../nn/index.ts';
import type { State } from '../state.ts';
import { type Built, type Input, marked, type Program } from './program.ts';

/** Two inputs and a label that the unit misses; not the numbers of exercise 6.4. */
const inputs: readonly Input[] = [
  { key: 'x', name: 'x', kind: 'given', shape: [1, 2], values: [2, -1] },
  { key: 'w', name: 'w', kind: 'parameter', shape: [2, 1], values: [0.5, 0.25] },
  { key: 'b', name: 'b', kind: 'parameter', shape: [1], values: [0.5] },
  { key: 'y', name: 'y', kind: 'target', shape: [1, 1], values: [0] },
];

type Values = ReadonlyMap<string, readonly number[]>;

/** One logistic unit and its loss: z = xw + b, a = σ(z), binary cross-entropy of a and y. */
export function logisticProgram(zoom: State['zoom']): Program {
  const isScalar = zoom === 'scalar';
  const [x, w, b, z, a, y, loss] = ['x', 'w', 'b', 'z', 'a', 'y', 'L'].map((name) =>
    marked(name, name),
  );
  const scalarSum = `${marked('s', `${marked('p_1', `${marked('x_1', 'x_1')}${marked('w_1', 'w_1')}`)} + ${marked('p_2', `${marked('x_2', 'x_2')}${marked('w_2', 'w_2')}`)}`)} + ${b}`;
  return {
    inputs,
    label: 'a logistic unit and its loss',
    formula: `${z} = ${isScalar ? scalarSum : `${x}\\,${w} + ${b}`}\n${a} = \\sigma(${z})\n${loss} = -${y} \\ln ${a} - (1 - ${y}) \\ln(1 - ${a})`,
    open: [],
    build: isScalar ? buildScalars : buildTensors,
  };
}

function buildTensors(values: Values): Built {
  const [x, w, b, y] = inputs.map(({ key, shape }) => tensor(values.get(key)!, shape)) as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  const z = linear(x, w, b);
  const a = sigmoid(z);
  const loss = binaryCrossEntropy(a, y);
  const names = new Map([
    [x, 'x'],
    [w, 'w'],
    [b, 'b'],
    [y, 'y'],
    [z, 'z'],
    [a, 'a'],
    [loss, 'L'],
  ]);
  return { output: loss, names, parameters: new Set([w, b]), quiet: new Set([y]) };
}

/** The same function, one number at a time. */
function buildScalars(values: Values): Built {
  const numbers = (key: string) => values.get(key)!.map((value) => tensor(value));
  const [xs, ws, [b], [y]] = [numbers('x'), numbers('w'), numbers('b'), numbers('y')];
  const products = xs.map((x, i) => mul(x, ws[i]!));
  const sum = add(products[0]!, products[1]!);
  const z = add(sum, b!);
  const a = sigmoid(z);
  const loss = binaryCrossEntropy(a, y!);
  const indexed = (tensors: readonly Tensor[], name: string) =>
    tensors.map((made, i): [Tensor, string] => [made, `${name}_${i + 1}`]);
  const names = new Map<Tensor, string>([
    ...xs.flatMap((x, i): [Tensor, string][] => [
      [x, `x_${i + 1}`],
      [ws[i]!, `w_${i + 1}`],
    ]),
    [b!, 'b'],
    [y!, 'y'],
    ...indexed(products, 'p'),
    [sum, 's'],
    [z, 'z'],
    [a, 'a'],
    [loss, 'L'],
  ]);
  return { output: loss, names, parameters: new Set([...ws, b!]), quiet: new Set([y!]) };
}
