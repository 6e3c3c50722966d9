import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type NetRace,
  type NetRaceConfig,
  stride,
} from '../../experiments/optimizers/adam/net-race.ts';
import type { RuleConfig } from '../../experiments/optimizers/rules.ts';
import { smallNetRaces } from '../../experiments/reference/e3.ts';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  /** One rate for all, or for each the best of the table’s grid. */
  readonly rates: 'same' | 'tuned';
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
}

export const updates = 300;

/** What is common to all where the rates are not tuned. */
export const commonRate = 0.01;

export const lanesOf = ({ rates }: Pick<State, 'rates'>): readonly RuleConfig[] =>
  smallNetRaces.map(({ rule, at }) => ({ rule, learningRate: rates === 'same' ? commonRate : at }));

export const configOf = (state: State): NetRaceConfig => ({
  lanes: lanesOf(state),
  updates,
  seed: state.seed,
});

/** One lane over the seeds that have been trained so far. */
export interface Lane {
  readonly rule: RuleConfig['rule'];
  readonly learningRate: number;
  readonly name: string;
  /** Median loss every tenth update. */
  readonly median: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly seeds: number;
}

/** The lanes that have at least one seed. */
export const lanesIn = (state: State, race: NetRace): readonly Lane[] =>
  lanesOf(state).flatMap(({ rule, learningRate }, i) => {
    const curves = race[i] ?? [];
    if (curves.length === 0) return [];
    const ends = curves.map((curve) => curve.at(-1)!);
    return [
      {
        rule,
        learningRate,
        name: laneLooks[rule].name,
        median: curves[0]!.map((_, t) => medianOf(curves.map((curve) => curve[t]!))),
        low: Math.min(...ends),
        high: Math.max(...ends),
        seeds: curves.length,
      },
    ];
  });

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function sentence(state: State, lanes: readonly Lane[]): string {
  const how = state.rates === 'same' ? `All at η = ${commonRate}` : 'Each at its best η';
  if (lanes.length === 0) return `**${how}.** Six rules wait to train the same net. Press Train.`;
  const order = [...lanes].sort((a, b) => a.median.at(-1)! - b.median.at(-1)!);
  const told = order.map(({ name, median }) => `${name} ${formatNumber(median.at(-1)!, { digits: 2 })}`); // biome-ignore format: one line
  const seeds = lanes[0]!.seeds === 1 ? 'one seed' : `median of ${lanes[0]!.seeds} seeds`;
  return `**${how}, after ${updates} updates, ${seeds}:** ${told.join(', ')}.`;
}

export const widget: Widget<State, null> = {
  id: 'net-race',
  version: 1,
  schema: z.object({
    rates: z._default(z.enum(['same', 'tuned']), 'same'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 0),
    repeats: z._default(z.int(), 3),
  }),
  limits: { repeats: [1, 24] },
  trace: () => null,
  describe: (_, state) => sentence(state, []),
};

export const table = (lanes: readonly Lane[]) => ({
  columns: ['optimiser', 'η', 'loss at the end, median', 'lowest', 'highest', 'seeds', ...[0, 100, 200].map((t) => `median after ${t}`)],
  rows: lanes.map(({ name, learningRate, median, low, high, seeds }) => [name, learningRate, median.at(-1)!, low, high, seeds, ...[0, 100, 200].map((t) => median[t / stride]!)]),
}); // biome-ignore format: one row a line
