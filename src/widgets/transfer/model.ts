import * as z from 'zod/mini';
import { seeds, type TransferConfig } from '../../experiments/transfer/run.ts';
import { type Outcome, type Way, ways } from '../../experiments/transfer/ways.ts';
import type { Widget } from '../kit/widget.ts';

export interface State extends TransferConfig {
  /** Seeds that are shown. */
  readonly step: number;
}

export const labels = Array.from({ length: seeds + 1 }, (_, step) => String(step));

export const wayWords: Readonly<Record<Way, string>> = {
  scratch: 'from scratch',
  frozen: 'frozen features',
  fineTuned: 'fine-tuned',
};

const percent = (share: number) => `${(100 * share).toFixed(1)}\u00a0%`;

/** Mean and standard deviation over the seeds so far; null before the first. */
export function summary(
  outcomes: readonly Outcome[],
  way: Way,
): { readonly mean: number; readonly deviation: number } | null {
  const values = outcomes.map((one) => one[way]);
  if (values.length === 0) return null;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length; // biome-ignore format: one line
  return { mean, deviation: Math.sqrt(variance) };
}

/** In how many seeds one way got more right than another. */
export const wins = (outcomes: readonly Outcome[], way: Way, over: Way): number =>
  outcomes.filter((one) => one[way] > one[over]).length;

export function sentence(outcomes: readonly Outcome[], { task, labels: each }: State): string {
  const few = task === 'letters' ? `${each === 1 ? 'one labelled letter' : `${each} labelled letters`} of each kind` : 'twelve labelled points'; // biome-ignore format: one line
  if (outcomes.length === 0)
    return `**A trained net, and ${few} of a new task.** Press Train: eight seeds, three ways.`;
  const means = ways.map((way) => `${wayWords[way]} ${percent(summary(outcomes, way)!.mean)}`);
  const runs = outcomes.length === 1 ? 'one seed' : `${outcomes.length} seeds`;
  return `**${runs[0]!.toUpperCase()}${runs.slice(1)}, ${few}:** ${means.join(', ')}. Frozen beats scratch in ${wins(outcomes, 'frozen', 'scratch')} of ${outcomes.length}.`;
}

export const widget: Widget<State, null> = {
  id: 'transfer',
  version: 1,
  schema: z.object({
    task: z._default(z.enum(['letters', 'spiral']), 'letters'),
    labels: z._default(z.int(), 2),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967000)), 0),
    step: z._default(z.int(), 0),
  }),
  limits: { labels: [1, 10], step: [0, seeds] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (outcomes: readonly Outcome[], { seed }: State) => ({
  columns: ['seed', ...ways.map((way) => wayWords[way])],
  rows: outcomes.map((one, i) => [seed + i, ...ways.map((way) => one[way])]),
});
