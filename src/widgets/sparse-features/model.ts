import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import type { SparseConfig, SparseTrace } from '../../experiments/optimizers/adaptive/sparse.ts';
import type { RuleConfig } from '../../experiments/optimizers/rules.ts';
import { type LaneLook, laneLooks } from '../kit/lanes/lane-look.ts';
import type { Widget } from '../kit/widget.ts';

/** Examples that a run may have. */
export const lengths = ['500', '2000'] as const;
/** The lanes, each at the rate of table E14. */
export const laneNames = ['slow', 'fast', 'adagrad', 'rmsprop', 'adam'] as const;
export type LaneName = (typeof laneNames)[number];

export interface State {
  readonly examples: (typeof lengths)[number];
  /** In which share of the examples the rare feature is there. */
  readonly share: number;
  /** The lane whose repeats are shown. */
  readonly chosen: LaneName;
  readonly seed: number;
}

export const repeats = 24;

export const lanes: Readonly<Record<LaneName, { readonly rule: RuleConfig; readonly look: LaneLook; readonly short: string }>> = {
  slow: { rule: { rule: 'gradientDescent', learningRate: 0.01 }, look: { ...laneLooks.gradientDescent, dash: '8 4' }, short: 'SGD 0.01' },
  fast: { rule: { rule: 'gradientDescent', learningRate: 0.05 }, look: laneLooks.gradientDescent, short: 'SGD 0.05' },
  adagrad: { rule: { rule: 'adagrad', learningRate: 0.5 }, look: laneLooks.adagrad, short: 'AdaGrad 0.5' },
  rmsprop: { rule: { rule: 'rmsprop', learningRate: 0.01 }, look: laneLooks.rmsprop, short: 'RMSProp 0.01' },
  adam: { rule: { rule: 'adam', learningRate: 0.01 }, look: laneLooks.adam, short: 'Adam 0.01' },
}; // biome-ignore format: a table

export const configOf = ({ examples, share, seed }: State): SparseConfig => ({
  lanes: laneNames.map((name) => lanes[name].rule),
  updates: Number(examples),
  repeats,
  share,
  seed,
});

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length; // biome-ignore format: one line

/** Of one lane at every look: the mean of the repeats, the third lowest and the third highest. */
export function bandOf(trace: SparseTrace, name: LaneName) {
  const { rare } = trace.lanes[laneNames.indexOf(name)]!;
  return rare.map((values) => {
    const sorted = [...values].sort((a, b) => a - b);
    return { mean: meanOf(values), low: sorted[2]!, high: sorted.at(-3)! };
  });
}

export function sentence({ share, examples, chosen }: State, trace: SparseTrace | null): string {
  if (trace === null)
    return `**Ten features, one of them in ${formatNumber(100 * share)} % of the examples.** All weights start at 0 and belong at 1. Press Train.`;
  const ends = laneNames.map((name) => `${lanes[name].short} ${formatNumber(bandOf(trace, name).at(-1)!.mean, { decimals: 3 })}`); // biome-ignore format: one line
  const common = formatNumber(trace.lanes[laneNames.indexOf(chosen)]!.common.at(-1)!, { decimals: 2 }); // biome-ignore format: one line
  return `**The rare weight after ${examples} examples, ${formatNumber(trace.met.at(-1)!, { digits: 2 })} of which had its feature:** ${ends.join(', ')}. The common weights of ${lanes[chosen].short} are at ${common}.`;
}

export const widget: Widget<State, null> = {
  id: 'sparse-features',
  version: 1,
  schema: z.object({
    examples: z._default(z.enum(lengths), '500'),
    share: z._default(z.number(), 0.01),
    chosen: z._default(z.enum(laneNames), 'adagrad'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
  }),
  limits: { share: [0.002, 1] },
  trace: () => null,
  describe: (_, state) => sentence(state, null),
};

export const table = (trace: SparseTrace) => ({
  columns: ['examples', 'with the feature', ...laneNames.map((name) => lanes[name].short)],
  rows: trace.at.flatMap((t, i) => i % 10 === 0 ? [[t, trace.met[i]!, ...laneNames.map((name) => meanOf(trace.lanes[laneNames.indexOf(name)]!.rare[i]!))]] : []),
}); // biome-ignore format: one row a line
