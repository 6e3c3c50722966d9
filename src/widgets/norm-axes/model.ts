import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  activations,
  type Normalized,
  normalizedAlong,
} from '../../experiments/normalization/axes.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly axis: 'batch' | 'layer';
  /** Rows of the batch. */
  readonly examples: number;
}

export type Trace = Normalized;

const names = { batch: 'Batch norm', layer: 'Layer norm' } as const;

function sentence({ means, values }: Trace, { axis, examples }: State): string {
  const shape = `(${examples}, 3)`;
  if (axis === 'batch' && examples === 1)
    return '**Batch norm, one example: every value is its own mean.** All three answers are 0, whatever the input.';
  const shared = axis === 'batch' ? 'each column shares a mean, so they have shape (3,)' : `each row shares a mean, so they have shape (${examples},)`; // biome-ignore format: one line
  return `**${names[axis]}: from ${shape}, ${shared}.** The first mean is ${formatNumber(means[0]!)}, and ${formatNumber(activations[0][0])} becomes ${formatNumber(values[0]![0]!)}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'norm-axes',
  version: 1,
  schema: z.object({
    axis: z._default(z.enum(['batch', 'layer']), 'batch'),
    examples: z._default(z.int(), 4),
  }),
  limits: { examples: [1, 4] },
  trace: ({ axis, examples }) => normalizedAlong(axis, examples),
  describe: sentence,
};

export const table = ({ values, means, deviations }: Trace, { axis, examples }: State) => ({
  columns: ['', 'unit 1', 'unit 2', 'unit 3', ...(axis === 'layer' ? ['mean', 'deviation'] : [])],
  rows: [
    ...values.map((row, i) => [
      `example ${i + 1}`,
      ...row,
      ...(axis === 'layer' ? [means[i]!, deviations[i]!] : []),
    ]),
    ...(axis === 'batch' && examples > 0
      ? [
          ['mean', ...means],
          ['deviation', ...deviations],
        ]
      : []),
  ],
});
