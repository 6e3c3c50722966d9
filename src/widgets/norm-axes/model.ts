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
  /** 1: the statistics are known; 2: the means are taken off; 3: the deviations are divided by. */
  readonly step: number;
}

/** Of the rail: what each step has done. */
export const labels = ['', 'measured', 'centred', 'divided'] as const;
export const steps = labels.length - 1;

export type Trace = Normalized;

const names = { batch: 'Batch norm', layer: 'Layer norm' } as const;

const rows: readonly (readonly number[])[] = activations;

/** The table with the means taken off, before anything is divided. */
export const centred = ({ means }: Trace, { axis, examples }: State): number[][] =>
  rows
    .slice(0, examples)
    .map((row, i) => row.map((value, j) => value - means[axis === 'batch' ? j : i]!));

function sentence(trace: Trace, state: State): string {
  const { means, deviations, values } = trace;
  const { axis, examples, step } = state;
  const shape = `(${examples}, 3)`;
  if (step === 0)
    return `**${examples === 1 ? 'One example' : `${examples} examples`} by three units.** What stands on one ground shares a mean and a deviation. Press Normalise.`;
  if (step >= 2 && axis === 'batch' && examples === 1)
    return '**Batch norm, one example: every value is its own mean.** All three answers are 0, whatever the input.';
  const shared = axis === 'batch' ? 'each column shares a mean, so they have shape (3,)' : `each row shares a mean, so they have shape (${examples},)`; // biome-ignore format: one line
  if (step === 1) return `**${names[axis]}: from ${shape}, ${shared}.** The first mean is ${formatNumber(means[0]!)}, the first deviation ${formatNumber(deviations[0]!)}.`; // biome-ignore format: one line
  if (step === 2) return `**The means are taken off: the first ${formatNumber(activations[0][0])} becomes ${formatNumber(centred(trace, state)[0]![0]!)}.** Each ground has mean 0 now, and still its own width.`; // biome-ignore format: one line
  return `**${names[axis]}: from ${shape}, ${shared}.** The first mean is ${formatNumber(means[0]!)}, and ${formatNumber(activations[0][0])} becomes ${formatNumber(values[0]![0]!)}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'norm-axes',
  version: 1,
  schema: z.object({
    axis: z._default(z.enum(['batch', 'layer']), 'batch'),
    examples: z._default(z.int(), 4),
    step: z._default(z.int(), 0),
  }),
  limits: { examples: [1, 4], step: [0, steps] },
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
