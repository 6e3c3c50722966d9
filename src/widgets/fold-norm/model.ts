import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  fold,
  type Normalized,
  someLayer,
  unfolded,
} from '../../experiments/normalization/folding.ts';
import { linear, random, type Tensor, tensor } from '../../nn/index.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly way: 'right' | 'noEpsilon' | 'bias';
  readonly seed: number;
  /** 1: each unit's factor is known; 2: the weights are folded; 3: the bias is. */
  readonly step: number;
}

/** Of the rail: what each step has made. */
export const labels = ['', 'factor', 'W′', 'b′'] as const;
export const steps = labels.length - 1;

/** A tensor by name, row by row. */
export interface Shown {
  readonly name: string;
  readonly rows: readonly (readonly number[])[];
}

export interface Trace {
  readonly before: readonly Shown[];
  readonly after: readonly Shown[];
  /** Largest difference of the answers to 100 examples. */
  readonly apart: number;
}

const rowsOf = (x: Tensor): number[][] => {
  const numbers = [...x.dataSync()];
  const width = x.shape.at(-1)!;
  return Array.from({ length: numbers.length / width }, (_, i) => numbers.slice(i * width, (i + 1) * width)); // biome-ignore format: one line
};

const shown = (tensors: Readonly<Record<string, Tensor>>): Shown[] =>
  Object.entries(tensors).map(([name, values]) => ({ name, rows: rowsOf(values) }));

function folded(layer: Normalized, way: State['way']) {
  const made = fold(layer, way === 'noEpsilon' ? 0 : undefined);
  // The mistake of folding the weights and carrying the bias over as it was.
  return way === 'bias' ? { ...made, bias: layer.bias.sub(layer.mean).add(layer.beta) } : made;
}

function trace({ way, seed }: State): Trace {
  const source = random(seed);
  const layer = someLayer(source);
  const x = tensor(Array.from({ length: 100 }, () => [2 + source.normal(), 3 * source.normal()]));
  const { weights, bias, scale } = folded(layer, way);
  const apart = linear(x, weights, bias).sub(unfolded(x, layer)).abs().max().item();
  const { weights: w, bias: b, gamma, beta, mean, variance } = layer;
  return {
    before: shown({ W: w, b, γ: gamma, β: beta, μ: mean, 'σ²': variance }),
    after: shown({ factor: scale, 'W′': weights, 'b′': bias }),
    apart,
  };
}

const numbersOf = (list: readonly Shown[]) =>
  list.reduce((sum, { rows }) => sum + rows.reduce((inner, row) => inner + row.length, 0), 0);

const ways: Readonly<Record<State['way'], string>> = {
  right: 'As the formula says',
  noEpsilon: 'Without ε',
  bias: 'With the shift of the bias not scaled',
};

const doing: Readonly<Record<number, string>> = {
  0: '**Two layers: linear, then batch norm with the statistics it has remembered.** Press Fold.',
  1: '**One factor for each unit: its scale over its deviation.** In inference it is a constant.',
  2: '**Each column of W is multiplied by the factor of its unit.** The shift is still to be folded.',
};

function sentence({ before, after, apart }: Trace, { way, step }: State): string {
  const kept = after.slice(1); // the factors are only on the way
  return (
    doing[step] ??
    `**${ways[way]}: the answers differ by at most ${formatNumber(apart, { digits: 2 })}.** ${numbersOf(before)} numbers have become ${numbersOf(kept)}.`
  );
}

export const widget: Widget<State, Trace> = {
  id: 'fold-norm',
  version: 1,
  schema: z.object({
    way: z._default(z.enum(['right', 'noEpsilon', 'bias']), 'right'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { step: [0, steps] },
  trace,
  describe: sentence,
};

export const table = ({ before, after, apart }: Trace) => ({
  columns: ['', 'unit 1', 'unit 2', 'unit 3'],
  rows: [
    ...[...before, ...after].flatMap(({ name, rows }) => rows.map((row, i) => [rows.length > 1 ? `${name}, input ${i + 1}` : name, ...row])), // biome-ignore format: one line
    ['largest difference', apart, '', ''],
  ],
});
