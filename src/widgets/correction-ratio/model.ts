import * as z from 'zod/mini';
import { formatNumber, withCommas } from '../../experiments/format-number.ts';
import {
  filled,
  peakOf,
  settledAt,
  stepRatio,
} from '../../experiments/optimizers/adam/correction.ts';
import { math } from '../../nn/index.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly beta1: number;
  readonly beta2: number;
}

/** Updates on the axis, about evenly spaced on a logarithmic scale, each a whole number. */
export const updates: readonly number[] = [
  ...new Set(Array.from({ length: 161 }, (_, i) => Math.round(math.pow(10, i / 40)))),
];

export interface Trace {
  /** At each of `updates`: what the first mean holds of the slopes, the root of what the second does, and their ratio. */
  readonly mean: readonly number[];
  readonly root: readonly number[];
  readonly ratio: readonly number[];
  readonly peak: { readonly t: number; readonly ratio: number };
  /** From this update on the ratio is within one per cent of 1. */
  readonly settled: number;
}

const trace = (betas: State): Trace => ({
  mean: updates.map((t) => filled(betas.beta1, t)),
  root: updates.map((t) => Math.sqrt(filled(betas.beta2, t))),
  ratio: updates.map((t) => stepRatio(betas, t)),
  peak: peakOf(betas),
  settled: settledAt(betas),
});

export const widget: Widget<State, Trace> = {
  id: 'correction-ratio',
  version: 1,
  schema: z.object({ beta1: z._default(z.number(), 0.9), beta2: z._default(z.number(), 0.999) }),
  limits: { beta1: [0, 0.99], beta2: [0.5, 0.9995] },
  trace,
  describe: ({ ratio, peak, settled }, { beta1, beta2 }) =>
    `**β₁ = ${formatNumber(beta1)}, β₂ = ${formatNumber(beta2, { digits: 4 })}: an uncorrected first step is ${formatNumber(ratio[0]!)} times the corrected one.** The most is ${formatNumber(peak.ratio)} at update ${peak.t}; from update ${withCommas(`${settled}`)} on it is right to one per cent.`,
}; // biome-ignore format: a sentence

export const table = ({ mean, root, ratio }: Trace) => ({
  columns: ['update', '1 − β₁ᵗ', '√(1 − β₂ᵗ)', 'ratio'],
  rows: updates.map((t, i) => [t, mean[i]!, root[i]!, ratio[i]!]),
});
