import * as z from 'zod/mini';
import type { Configuration } from '../../experiments/crosswalk/configuration.ts';
import type { Standing } from '../../experiments/dropout/net-run.ts';
import { type Pairs, rates } from '../../experiments/dropout/rate-race.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import type { Widget } from '../kit/widget.ts';

export const quantities = ['testLoss', 'testAccuracy', 'trainLoss'] as const;
export type Quantity = (typeof quantities)[number];

export interface State {
  readonly quantity: Quantity;
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
}

/** Half the time of float64. */
export const device: RunDevice = { ...exact, precision: 'float32' };

export const quantityNames: Readonly<Record<Quantity, string>> = {
  testLoss: 'test loss',
  testAccuracy: 'test accuracy',
  trainLoss: 'training loss',
};

const read: Readonly<Record<Quantity, (standing: Standing) => number>> = {
  testLoss: ({ test }) => test.loss,
  testAccuracy: ({ test }) => test.accuracy,
  trainLoss: ({ train }) => train.loss,
};

/** One line of the chart: a seed's four ends, fewer while it still trains. */
export const linesOf = (pairs: Pairs, quantity: Quantity): readonly (readonly number[])[] =>
  pairs.map((ends) => ends.map(read[quantity]));

/** Over the seeds whose four networks are trained. */
export interface Summary {
  readonly rate: number;
  readonly mean: number;
  readonly deviation: number;
  /** Seeds in which it is below the network without dropout, and in which it is lowest of all. */
  readonly below: number;
  readonly lowest: number;
  /** From the third lowest to the third highest seed; null while there are too few for that. */
  readonly band: readonly [low: number, high: number] | null;
}

/** Seeds from which on a band is drawn. */
const FOR_A_BAND = 8;

/** @returns nothing while no seed is whole */
export function summaryOf(pairs: Pairs, quantity: Quantity): readonly Summary[] {
  const whole = linesOf(pairs, quantity).filter((line) => line.length === rates.length);
  if (whole.length === 0) return [];
  return rates.map((rate, i) => {
    const values = whole.map((line) => line[i]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    return {
      rate,
      mean,
      deviation: Math.sqrt(squares / Math.max(1, values.length - 1)),
      below: whole.filter((line) => line[i]! < line[0]!).length,
      lowest: whole.filter((line) => line[i] === Math.min(...line)).length,
      band: bandOf(values),
    };
  });
}

function bandOf(values: readonly number[]): Summary['band'] {
  if (values.length < FOR_A_BAND) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[2]!, sorted.at(-3)!];
}

/** The neighbouring rates whose means are nearer to each other than the seeds of either, in words; none where there are none. */
function noiseIn(summary: readonly Summary[]): string {
  const near = summary.slice(1).flatMap((one, i) => {
    const before = summary[i]!;
    const gap = Math.abs(one.mean - before.mean);
    return gap < Math.max(one.deviation, before.deviation) ? [`${before.rate} and ${one.rate}`] : []; // biome-ignore format: one line
  });
  if (near.length === 0) return '';
  return ` Nearer than their seeds are spread: ${near.join('; ')}.`;
}

const short = (value: number) => formatNumber(value, { digits: 2 });
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const list = (items: readonly string[]) => `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** Numbers for the prose around the figure. */
export function told(pairs: Pairs): Readonly<Record<string, number>> {
  const summary = summaryOf(pairs, 'testLoss');
  if (summary.length === 0) return {};
  const [none, little, half, most] = summary as [Summary, Summary, Summary, Summary];
  return { none: none.mean, little: little.mean, half: half.mean, most: most.mean, lowest: most.lowest, seeds: wholeOf(pairs) }; // biome-ignore format: one line
}

export const wholeOf = (pairs: Pairs): number =>
  pairs.filter((ends) => ends.length === rates.length).length;

export function sentence(pairs: Pairs, { quantity, repeats }: State): string {
  const seeds = wholeOf(pairs);
  if (seeds === 0 && pairs.length > 0) return '**The first seed trains.** Every p begins alike.';
  if (seeds === 0)
    return `**Four networks for each of ${repeats === 1 ? 'one seed' : `${repeats} seeds`}, alike but for p.** Press Train.`;
  const summary = summaryOf(pairs, quantity);
  const means = list(summary.map(({ mean }) => short(mean)));
  const over = seeds === 1 ? 'one seed' : `mean of ${seeds} seeds`;
  const start = `**${capital(quantityNames[quantity])} for p of 0, 0.2, 0.5 and 0.8: ${means} (${over}).**`;
  if (quantity !== 'testLoss') return start;
  const below = list(summary.slice(1).map((one) => String(one.below)));
  return `${start} Below p = 0 are 0.2, 0.5 and 0.8 in ${below} of ${seeds}; p = 0.8 is lowest in ${summary.at(-1)!.lowest}.${seeds > 1 ? noiseIn(summary) : ''}`;
}

export const widget: Widget<State, null> = {
  id: 'dropout-race',
  version: 1,
  schema: z.object({
    quantity: z._default(z.enum(quantities), 'testLoss'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 0),
    repeats: z._default(z.int(), 2),
  }),
  limits: { repeats: [1, 24] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (pairs: Pairs, { quantity, seed }: State) => ({
  columns: ['seed', ...rates.map((rate) => `p = ${rate}`)],
  rows: [
    ...linesOf(pairs, quantity).map((line, i) => [seed + i, ...rates.map((_, k) => line[k] ?? '')]),
    ...(wholeOf(pairs) > 0
      ? [
          ['mean', ...summaryOf(pairs, quantity).map(({ mean }) => mean)],
          ['deviation', ...summaryOf(pairs, quantity).map(({ deviation }) => deviation)],
        ]
      : []),
  ],
});

/** The network of the figure, with dropout of a half, as the libraries write it. */
export const asCode: Configuration = {
  inputs: 2,
  hidden: [128, 128],
  outputs: 1,
  activation: 'relu',
  initializer: 'heNormal',
  batchNorm: null,
  dropout: 0.5,
  optimizer: { rule: 'adam', learningRate: 0.01 },
  clip: null,
};
