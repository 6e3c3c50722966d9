import { batchNorm, mean, mul, sum, type Tensor, tensor, variance } from '../../../nn/index.ts';
import type { State } from '../state.ts';
import { type Built, type Input, marked, type Program } from './program.ts';

/** Four examples of one unit, and what comes back for the first of them. */
const common: readonly Input[] = [
  { key: 'x', name: 'x', kind: 'given', shape: [4, 1], values: [1, 2, 3, 6] },
  { key: 'gamma', name: '\\gamma', kind: 'parameter', shape: [1], values: [1] },
  { key: 'beta', name: '\\beta', kind: 'parameter', shape: [1], values: [0] },
  { key: 'g', name: 'g', kind: 'target', shape: [4, 1], values: [1, 0, 0, 0] },
];

/** What a training has remembered, for the other mode. */
const remembered: readonly Input[] = [
  { key: 'mu', name: '\\mu', kind: 'given', shape: [1], values: [3] },
  { key: 'variance', name: '\\sigma^2', kind: 'given', shape: [1], values: [3.5] },
];

/** Batch normalization of one unit by the library's own function, its statistics as nodes or as inputs. */
export function batchNormProgram(mode: State['mode']): Program {
  const isTraining = mode === 'training';
  const inputs = isTraining ? common : [...common, ...remembered];
  const [x, mu, v, gamma, beta, y] = [
    ['x', 'x'],
    ['mu', '\\mu'],
    ['variance', '\\sigma^2'],
    ['gamma', '\\gamma'],
    ['beta', '\\beta'],
    ['y', 'y'],
  ].map(([key, tex]) => marked(key!, tex!));
  const statistics = isTraining
    ? `${mu} = \\tfrac1m \\textstyle\\sum ${x}_i \\qquad ${v} = \\tfrac1m \\textstyle\\sum (${x}_i - ${mu})^2\n`
    : '';
  return {
    inputs,
    label: `batch normalization of four values in ${mode}`,
    formula: `${statistics}${y}_i = ${gamma}\\,\\frac{${x}_i - ${mu}}{\\sqrt{${v} + \\epsilon}} + ${beta}\nL = \\textstyle\\sum g_i\\,${y}_i`,
    open: ['y'],
    build: (values) => build(inputs, values, isTraining),
  };
}

function build(
  inputs: readonly Input[],
  values: ReadonlyMap<string, readonly number[]>,
  isTraining: boolean,
): Built {
  const made = inputs.map(({ key, shape }) => tensor(values.get(key)!, shape));
  const [x, gamma, beta, g] = made as [Tensor, Tensor, Tensor, Tensor];
  const mu = made[4] ?? mean(x, { axis: 0 });
  const sigma2 = made[5] ?? variance(x, { axis: 0 });
  const y = batchNorm(x, gamma, beta, { mean: mu, variance: sigma2 });
  const [stretched] = y.inputs as [Tensor];
  const [standardized] = stretched.inputs as [Tensor];
  const [centred] = standardized.inputs as [Tensor];
  const loss = sum(mul(y, g), { keepDims: true });
  const names = new Map<Tensor, string>([
    ...inputs.map(({ name }, i): [Tensor, string] => [made[i]!, name]),
    [mu, '\\mu'],
    [sigma2, '\\sigma^2'],
    [centred, 'd'],
    [standardized, '\\hat x'],
    [y, 'y'],
    [loss, 'L'],
  ]);
  const quiet = new Set([g, ...(isTraining ? [] : [mu, sigma2])]);
  const options = new Map([[y, '{ mean: mu, variance: sigma2 }']]);
  return { output: loss, names, options, parameters: new Set([gamma, beta]), quiet };
}
