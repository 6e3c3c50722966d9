import {
  add,
  conv2d,
  flatten,
  linear,
  maximum,
  maxPool2d,
  meanSquaredError,
  mul,
  relu,
  scoped,
  type Tensor,
  tensor,
} from '../../../nn/index.ts';
import type { State } from '../state.ts';
import { type Built, type Input, marked, type Program } from './program.ts';

type Values = ReadonlyMap<string, readonly number[]>;

/** A picture of 3 × 3 with a margin of 1, a kernel of 2 × 2: a map of 4 × 4, of which the pool keeps four numbers. */
const picture: readonly Input[] = [
  {
    key: 'X',
    name: 'X',
    kind: 'given',
    shape: [1, 3, 3, 1],
    values: [1, 2, 0.5, -1, 1, 3, 2, -0.5, 1],
  },
  { key: 'K', name: 'K', kind: 'parameter', shape: [2, 2, 1, 1], values: [1, 0.5, 0.25, -1] },
  { key: 'W', name: 'W', kind: 'parameter', shape: [4, 1], values: [0.5, -1, 0.25, 1] },
  { key: 'b', name: 'b', kind: 'parameter', shape: [1], values: [0.5] },
  { key: 't', name: 't', kind: 'target', shape: [1, 1], values: [1] },
];

/** One row of a picture, for a graph of single numbers. */
const row: readonly Input[] = [
  { key: 'x', name: 'x', kind: 'given', shape: [3], values: [1, 3, -1] },
  { key: 'k', name: 'k', kind: 'parameter', shape: [2], values: [1, -0.5] },
  { key: 'w', name: 'w', kind: 'parameter', shape: [1], values: [0.5] },
  { key: 't', name: 't', kind: 'target', shape: [1], values: [0] },
];

/** A small convolutional net and its loss, block by block, as tensors, or number by number. */
export function convNetProgram(zoom: State['zoom']): Program {
  if (zoom === 'scalar') return scalarProgram();
  const [X, K, H, P, W, b, t, z, L] = ['X', 'K', 'H', 'P', 'W', 'b', 't', 'z', 'L'].map((name) =>
    marked(name, name),
  );
  return {
    inputs: picture,
    label: 'a convolution, ReLU, max-pool, flatten, one linear unit, and its loss',
    formula: `${H} = \\operatorname{ReLU}(${X} \\star ${K})\n${P} = \\operatorname{maxpool}(${H})\n${z} = \\operatorname{flat}(${P})\\,${W} + ${b} \\qquad ${L} = (${z} - ${t})^2`,
    open: [],
    build: (values) => {
      const made = picture.map(({ key, shape }) => tensor(values.get(key)!, shape));
      const [x, k, w, bias, target] = made as [Tensor, Tensor, Tensor, Tensor, Tensor];
      const maps = conv2d(x, k, undefined, { padding: 1 });
      const kept = relu(maps);
      const pooled = maxPool2d(kept, { kernelSize: 2 });
      const flat = flatten(pooled);
      const output = linear(flat, w, bias);
      const loss = meanSquaredError(output, target);
      const names = new Map<Tensor, string>([
        ...picture.map(({ name }, i): [Tensor, string] => [made[i]!, name]),
        [maps, 'C'],
        [kept, 'H'],
        [pooled, 'P'],
        [flat, 'F'],
        [output, 'z'],
        [loss, 'L'],
      ]);
      const options = new Map([
        [maps, 'undefined, { padding: 1 }'],
        [pooled, '{ kernelSize: 2 }'],
      ]);
      return { output: loss, names, options, parameters: new Set([k, w, bias]), quiet: new Set([target]) }; // biome-ignore format: one line
    },
  };
}

/** Number by number: each kernel entry is used in both windows, and the pool lets one of the two through. */
function scalarProgram(): Program {
  const [p, z, L] = ['p', 'z', 'L'].map((name) => marked(name, name));
  return {
    inputs: row,
    label: 'a convolution of a row, ReLU, max-pool, one weight, and the loss, number by number',
    formula: `c_i = k_1 x_i + k_2 x_{i+1} \\qquad h_i = \\operatorname{ReLU}(c_i)\n${p} = \\max(h_1, h_2)\n${z} = w\\,${p} \\qquad ${L} = (${z} - t)^2`,
    open: [],
    build: buildScalars,
  };
}

function buildScalars(values: Values): Built {
  const numbers = (key: string) => values.get(key)!.map((value) => tensor(value));
  const [xs, ks] = [numbers('x'), numbers('k')];
  const [w, t] = [numbers('w')[0]!, numbers('t')[0]!];
  const names = new Map<Tensor, string>([
    [w, 'w'],
    [t, 't'],
  ]);
  for (const [i, x] of xs.entries()) names.set(x, `x_${i + 1}`);
  for (const [i, k] of ks.entries()) names.set(k, `k_${i + 1}`);
  const [first, second] = [0, 1].map((place) => {
    const window = [xs[place]!, ks[0]!, xs[place + 1]!, ks[1]!] as const;
    const c = scoped('unit', window, () =>
      add(mul(window[0], window[1]), mul(window[2], window[3])),
    );
    const h = relu(c);
    names.set(c, `c_${place + 1}`).set(h, `h_${place + 1}`);
    return h;
  });
  const p = maximum(first!, second!);
  const z = mul(w, p);
  const loss = meanSquaredError(z, t);
  names.set(p, 'p').set(z, 'z').set(loss, 'L');
  return { output: loss, names, parameters: new Set([...ks, w]), quiet: new Set([t]) };
}
