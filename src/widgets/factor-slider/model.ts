import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { type FactorProduct, factorProduct } from '../../experiments/gradients/factor-product.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly factor: number;
  readonly depth: number;
  readonly numberFormat: 'float32' | 'float64';
  /** Layers crossed after the first. */
  readonly step: number;
}

export type Trace = FactorProduct;

/** What is left at the end. */
export const remaining = ({ left }: Trace): number => left.at(-1) ?? 1;

/** Layers to cross after the first, whose product is known from the start. */
export const stepsOf = ({ depth }: Pick<State, 'depth'>): number => Math.max(1, depth - 1);

/** The product as far as it has come. */
export function soFar({ left, lost }: Trace, { step }: Pick<State, 'step'>): Trace {
  const shown = left.slice(0, step + 1);
  return { left: shown, lost: lost && lost.layer <= shown.length ? lost : null };
}

export function sentence({ left, lost }: Trace, { factor, numberFormat }: State): string {
  const layers = left.length === 1 ? '1 layer' : `${left.length} layers`;
  const start = `**A factor of ${formatNumber(factor)} over ${layers}`;
  if (lost?.as === 'underflow')
    return `${start} leaves exactly 0.** From layer ${lost.layer} on the product is too small for ${numberFormat}.`;
  if (lost?.as === 'overflow')
    return `${start} is infinite.** From layer ${lost.layer} on the product is too large for ${numberFormat}.`;
  return `${start} leaves ${formatNumber(left.at(-1) ?? 1)}.** After the first it was ${formatNumber(left[0] ?? 1)}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'factor-slider',
  version: 1,
  schema: z.object({
    factor: z._default(z.number(), 0.25),
    depth: z._default(z.int(), 10),
    numberFormat: z._default(z.enum(['float32', 'float64']), 'float64'),
    step: z._default(z.int(), 0),
  }),
  limits: { factor: [0.05, 2], depth: [1, 250], step: [0, 249] },
  trace: ({ factor, depth, numberFormat }) => factorProduct(factor, depth, numberFormat),
  describe: sentence,
};

export const table = ({ left }: Trace) => ({
  columns: ['layers crossed', 'left of the gradient'],
  rows: left.map((value, i) => [i + 1, value]),
});
