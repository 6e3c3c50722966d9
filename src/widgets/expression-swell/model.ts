import * as z from 'zod/mini';
import { type Swell, swell } from '../../experiments/cost/expression-swell.ts';
import { withCommas } from '../../experiments/format-number.ts';
import { remember } from '../../experiments/remember.ts';
import type { Widget } from '../kit/widget.ts';

/** Settings of the figure: how many layers the network has that is read off. */
export interface State {
  readonly depth: number;
}

export const deepest = 10;
/** Units in each layer but the last, which has one. */
export const width = 2;

/** One entry per depth, from 1. */
export type Trace = readonly Swell[];

/** The three lengths that are compared, in the order of their lines at ten layers. */
export const series = ['derivative', 'formula', 'reverse'] as const;
export type Series = (typeof series)[number];

export const seriesName: Readonly<Record<Series, string>> = {
  derivative: 'one derivative, written out',
  formula: 'the output, written out',
  reverse: 'output and all derivatives, each number once',
};

const trace = remember((): Trace => Array.from({ length: deepest }, (_, i) => swell(i + 1, width)));

/** `55,554` */
export const count = (value: number): string => withCommas(String(value));

export const widget: Widget<State, Trace> = {
  id: 'expression-swell',
  version: 1,
  schema: z.object({ depth: z._default(z.int(), deepest) }),
  limits: { depth: [1, deepest] },
  trace: () => trace(),
  describe(all, { depth }) {
    const { formula, derivative, reverse, weights } = all[depth - 1]!;
    const layers = depth === 1 ? '1 layer' : `${depth} layers`;
    const derivatives = weights === 1 ? 'its derivative' : `all ${weights} derivatives`;
    return `**${layers}.** The output is a formula of ${count(formula)} operations and one derivative of it takes ${count(derivative)}. With no number computed twice, the output and ${derivatives} take ${count(reverse)}.`;
  },
};

export const table = (all: Trace) => ({
  columns: ['layers', 'weights', ...series.map((one) => seriesName[one])],
  rows: all.map((one) => [one.depth, one.weights, ...series.map((name) => one[name])]),
});
