import * as z from 'zod/mini';
import {
  type Lanes,
  type RateRace,
  rates,
  type Trial,
} from '../../experiments/normalization/rate-race.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly activation: 'relu' | 'sigmoid';
  readonly weights: 'he' | 'glorot' | 'tiny' | 'standard';
  readonly seed: number;
  readonly repeats: number;
}

/** Half the time of float64. */
export const device: RunDevice = { ...exact, precision: 'float32' };

export const configOf = ({ activation, weights, seed }: State): RateRace => ({
  activation,
  weights,
  seed,
});

/** What the seeds so far make of one rate. */
export interface Point {
  readonly rate: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly seeds: number;
  /** Seeds that ended with a loss that is no number. */
  readonly lost: number;
}

export type Lane = 'plain' | 'normalized';

/** One lane over all seeds that have reached a rate. */
export function pointsOf(races: readonly Lanes[], lane: Lane): Point[] {
  return rates.flatMap((rate, i): Point[] => {
    const trials = races.flatMap((race): Trial[] => (race[lane][i] ? [race[lane][i]!] : []));
    if (trials.length === 0) return [];
    const shares = trials.map(({ accuracy }) => accuracy);
    return [
      {
        rate,
        mean: shares.reduce((sum, share) => sum + share, 0) / shares.length,
        low: Math.min(...shares),
        high: Math.max(...shares),
        seeds: shares.length,
        lost: trials.filter(({ isNumber }) => !isNumber).length,
      },
    ];
  });
}

/** What counts as having learned the spiral. */
export const goal = 0.95;

/** The rates from the smallest to the largest that reach the goal, in words. */
function usable(points: readonly Point[]): string {
  const good = points.filter(({ mean }) => mean >= goal).map(({ rate }) => rate);
  if (good.length === 0) return 'at no rate';
  if (good.length === 1) return `at ${good[0]} only`;
  return `from ${good[0]} to ${good.at(-1)}`;
}

export const weightNames: Readonly<Record<State['weights'], string>> = {
  he: 'He',
  glorot: 'Glorot',
  tiny: 'N(0, 0.01²)',
  standard: 'N(0, 1)',
};

export function sentence(races: readonly Lanes[], { activation, weights }: State): string {
  const name = `${activation === 'relu' ? 'ReLU' : 'Sigmoid'}, ${weightNames[weights]}`;
  if (races.length === 0) return `**${name}.** Sixteen networks wait for each seed. Press Train.`;
  const [plain, normalized] = [pointsOf(races, 'plain'), pointsOf(races, 'normalized')];
  const seeds = races.length === 1 ? 'one seed' : `${races.length} seeds`;
  return `**${name}, ${seeds}.** 95 % are right on average: plain ${usable(plain)}, normalised ${usable(normalized)}.`;
}

export const widget: Widget<State, null> = {
  id: 'rate-race',
  version: 1,
  schema: z.object({
    activation: z._default(z.enum(['relu', 'sigmoid']), 'relu'),
    weights: z._default(z.enum(['he', 'glorot', 'tiny', 'standard']), 'he'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 2),
  }),
  limits: { repeats: [1, 24] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (races: readonly Lanes[]) => ({
  columns: ['net', 'learning rate', 'right, mean', 'lowest', 'highest', 'seeds', 'not a number'],
  rows: (['plain', 'normalized'] as const).flatMap((lane) =>
    pointsOf(races, lane).map(({ rate, mean, low, high, seeds, lost }) => [
      lane === 'plain' ? 'plain' : 'normalised',
      rate,
      mean,
      low,
      high,
      seeds,
      lost,
    ]),
  ),
});
