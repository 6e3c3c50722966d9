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

export const rules = [
  'gradientDescent',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
] as const;

export interface State {
  /** One rate for all, or for each the best of the table’s grid. */
  readonly rates: 'same' | 'tuned';
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
  /** Whose band over the seeds is drawn. */
  readonly chosen: (typeof rules)[number];
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

type Band = readonly [low: number, high: number];

/** Seeds from which on a band is drawn. */
const forABand = 8;

/** One lane over the seeds that have been trained so far. */
export interface Lane {
  readonly rule: RuleConfig['rule'];
  readonly learningRate: number;
  readonly name: string;
  /** Median loss every tenth update. */
  readonly median: readonly number[];
  /** From the third lowest to the third highest of the seeds, every tenth update; null while they are too few. */
  readonly band: readonly Band[] | null;
  /** Loss of every seed at the end, from the lowest up. */
  readonly ends: readonly number[];
  readonly seeds: number;
}

/** The lanes that have at least one seed. */
export const lanesIn = (state: State, race: NetRace): readonly Lane[] =>
  lanesOf(state).flatMap(({ rule, learningRate }, i) => {
    const curves = race[i] ?? [];
    if (curves.length === 0) return [];
    const sorted = curves[0]!.map((_, t) => curves.map((curve) => curve[t]!).sort((a, b) => a - b));
    return [
      {
        rule,
        learningRate,
        name: laneLooks[rule].name,
        median: sorted.map(medianOf),
        band:
          curves.length < forABand
            ? null
            : sorted.map((losses) => [losses[2]!, losses.at(-3)!] as const),
        ends: sorted.at(-1)!,
        seeds: curves.length,
      },
    ];
  });

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function sentence(state: State, lanes: readonly Lane[]): string {
  const how = state.rates === 'same' ? `All at η = ${commonRate}` : 'Each at its best η';
  if (lanes.length === 0) return `**${how}.** Six rules wait to train the same net. Press Train.`;
  const order = [...lanes].sort((a, b) => a.median.at(-1)! - b.median.at(-1)!);
  const told = order.map(({ name, median }) => `${name} ${formatNumber(median.at(-1)!, { digits: 2 })}`); // biome-ignore format: one line
  const few = Math.min(...lanes.map(({ seeds }) => seeds));
  const seeds = few === 1 ? 'one seed' : `median of ${few} seeds`;
  const { name, band } = lanes.find(({ rule }) => rule === state.chosen) ?? lanes[0]!;
  const spread = band ? ` From the third lowest seed to the third highest, ${name} is at ${band.at(-1)!.map((loss) => formatNumber(loss, { digits: 2 })).join(' to ')}.` : ''; // biome-ignore format: one line
  return `**${how}, after ${updates} updates, ${seeds}:** ${told.join(', ')}.${spread}`;
}

export const widget: Widget<State, null> = {
  id: 'net-race',
  version: 1,
  schema: z.object({
    rates: z._default(z.enum(['same', 'tuned']), 'same'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 0),
    repeats: z._default(z.int(), 24),
    chosen: z._default(z.enum(rules), 'adam'),
  }),
  limits: { repeats: [1, 48] },
  trace: () => null,
  describe: (_, state) => sentence(state, []),
};

export const table = (lanes: readonly Lane[]) => ({
  columns: ['optimiser', 'η', 'loss at the end, median', 'lowest', 'third lowest', 'third highest', 'highest', 'seeds', ...[0, 100, 200].map((t) => `median after ${t}`)],
  rows: lanes.map(({ name, learningRate, median, band, ends, seeds }) => [name, learningRate, median.at(-1)!, ends[0]!, ...(band?.at(-1) ?? [null, null]), ends.at(-1)!, seeds, ...[0, 100, 200].map((t) => median[t / stride]!)]),
}); // biome-ignore format: one row a line
