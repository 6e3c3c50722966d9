import {
  add,
  avgPool2d,
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

const SIDE = 2;

/**
 * A picture of 2 × 2 with a zero after every row and column, under a kernel of 2 × 2: a map of 2 × 2,
 * of which the pool makes one number. Small enough to be drawn number by number, and the same net then.
 */
const inputs: readonly Input[] = [
  { key: 'X', name: 'X', kind: 'given', shape: [1, SIDE, SIDE, 1], values: [1, 3, -1, 2] },
  { key: 'K', name: 'K', kind: 'parameter', shape: [SIDE, SIDE, 1, 1], values: [1, -0.5, 0.5, -1] },
  { key: 'W', name: 'W', kind: 'parameter', shape: [1, 1], values: [0.5] },
  { key: 'b', name: 'b', kind: 'parameter', shape: [1], values: [0.5] },
  { key: 't', name: 't', kind: 'target', shape: [1, 1], values: [1] },
];

/** A small convolutional net and its loss, block by block or number by number: one net, whichever way it is drawn. */
export function convNetProgram(zoom: State['zoom'], pool: State['pool']): Program {
  const isScalar = zoom === 'scalar';
  const kept = pool === 'max' ? 'max' : 'mean';
  const [X, K, H, P, W, b, t, p, w, z, L] = ['X', 'K', 'H', 'P', 'W', 'b', 't', 'p', 'w', 'z', 'L'].map((name) => marked(name, name)); // biome-ignore format: one line
  return {
    inputs,
    label: `a convolution, ReLU, ${pool === 'max' ? 'max-pool' : 'average pool'}, flatten, one linear unit, and its loss${isScalar ? ', number by number' : ''}`,
    formula: isScalar
      ? `c_1 = x_1 k_1 + x_2 k_2 + x_3 k_3 + x_4 k_4\nc_2 = x_2 k_1 + x_4 k_3 \\qquad c_3 = x_3 k_1 + x_4 k_2 \\qquad c_4 = x_4 k_1\nh_i = \\operatorname{ReLU}(c_i) \\qquad ${p} = \\operatorname{${kept}}(h_1, h_2, h_3, h_4)\n${z} = ${p}\\,${w} + ${b} \\qquad ${L} = (${z} - ${t})^2`
      : `${H} = \\operatorname{ReLU}(${X} \\star ${K})\n${P} = \\operatorname{${kept}pool}(${H})\n${z} = \\operatorname{flat}(${P})\\,${W} + ${b} \\qquad ${L} = (${z} - ${t})^2`,
    open: [],
    build: (values) => (isScalar ? buildScalars(values, pool) : buildBlocks(values, pool)),
  };
}

function buildBlocks(values: Values, pool: State['pool']): Built {
  const made = inputs.map(({ key, shape }) => tensor(values.get(key)!, shape));
  const [x, k, w, bias, target] = made as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const maps = conv2d(x, k, undefined, { padding: 'same' });
  const kept = relu(maps);
  const pooled = (pool === 'max' ? maxPool2d : avgPool2d)(kept, { kernelSize: SIDE });
  const flat = scoped('flatten', [pooled], () => flatten(pooled));
  const output = linear(flat, w, bias);
  const loss = meanSquaredError(output, target);
  const names = new Map<Tensor, string>([
    ...inputs.map(({ name }, i): [Tensor, string] => [made[i]!, name]),
    [maps, 'C'],
    [kept, 'H'],
    [pooled, 'P'],
    [flat, 'F'],
    [output, 'z'],
    [loss, 'L'],
  ]);
  const options = new Map([
    [maps, "undefined, { padding: 'same' }"],
    [pooled, `{ kernelSize: ${SIDE} }`],
  ]);
  return { output: loss, names, options, parameters: new Set([k, w, bias]), quiet: new Set([target]) }; // biome-ignore format: one line
}

/** Which kernel entry lies on which pixel, for each place of the window; zeros of the margin are left out. */
const windows = [0, 1, 2, 3].map((corner) =>
  [0, 1, 2, 3].flatMap((entry) => {
    const row = Math.floor(corner / SIDE) + Math.floor(entry / SIDE);
    const column = (corner % SIDE) + (entry % SIDE);
    return row < SIDE && column < SIDE ? [{ entry, pixel: row * SIDE + column }] : [];
  }),
);

/** The same numbers one by one: an entry of the kernel is used in up to four windows, and the pool takes all four. */
function buildScalars(values: Values, pool: State['pool']): Built {
  const numbers = (key: string) => values.get(key)!.map((value) => tensor(value));
  const [xs, ks] = [numbers('X'), numbers('K')];
  const [w, b, t] = ['W', 'b', 't'].map((key) => numbers(key)[0]!) as [Tensor, Tensor, Tensor];
  const names = new Map<Tensor, string>([
    ...xs.map((x, i): [Tensor, string] => [x, `x_${i + 1}`]),
    ...ks.map((k, i): [Tensor, string] => [k, `k_${i + 1}`]),
    [w, 'w'],
    [b, 'b'],
    [t, 't'],
  ]);
  const sumOf = (factors: readonly Tensor[]) =>
    scoped('unit', factors, () => {
      const terms = factors.flatMap((one, i) => (i % 2 === 1 ? [] : [factors[i + 1] ? mul(one, factors[i + 1]!) : one])); // biome-ignore format: one line
      return terms.reduce((sum, term) => add(sum, term));
    });
  const kept = windows.map((window, i) => {
    const c = sumOf(window.flatMap(({ pixel, entry }) => [xs[pixel]!, ks[entry]!]));
    const h = relu(c);
    names.set(c, `c_${i + 1}`).set(h, `h_${i + 1}`);
    return h;
  });
  const p =
    pool === 'max'
      ? scoped('largest', kept, () => kept.reduce((most, h) => maximum(most, h)))
      : scoped('average', kept, () =>
          mul(
            kept.reduce((sum, h) => add(sum, h)),
            1 / kept.length,
          ),
        );
  const z = sumOf([p, w, b]);
  const loss = meanSquaredError(z, t);
  names.set(p, 'p').set(z, 'z').set(loss, 'L');
  return { output: loss, names, parameters: new Set([...ks, w, b]), quiet: new Set([t]) };
}
