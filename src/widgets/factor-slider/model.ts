import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { type FactorProduct, factorProduct } from '../../experiments/gradients/factor-product.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly factor: number;
  readonly depth: number;
  readonly numberFormat: 'float32' | 'float64';
}

export type Trace = FactorProduct;

/** What is left at the end. */
export const remaining = ({ left }: Trace): number => left.at(-1) ?? 1;

function sentence({ left, lost }: Trace, { factor, depth, numberFormat }: State): string {
  const layers = depth === 1 ? '1 layer' : `${depth} layers`;
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
  }),
  limits: { factor: [0.05, 2], depth: [1, 250] },
  trace: ({ factor, depth, numberFormat }) => factorProduct(factor, depth, numberFormat),
  describe: sentence,
};

export const table = ({ left }: Trace) => ({
  columns: ['layers crossed', 'left of the gradient'],
  rows: left.map((value, i) => [i + 1, value]),
});
