import * as z from 'zod/mini';
import {
  type Lanes,
  type RateRace,
  rates,
  type Trial,
} from '../../experiments/normalization/rate-race.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import type { Lost } from '../kit/doctor/lost.ts';
import type { Remedy } from '../kit/doctor/remedy.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly activation: 'relu' | 'sigmoid';
  readonly weights: 'he' | 'glorot' | 'tiny' | 'standard';
  readonly seed: number;
  readonly repeats: number;
  /** The longest gradient that is let through. */
  readonly longest: 'any' | 'one';
  /** Learning rates so far, of one seed after the other; each is two networks. */
  readonly step: number;
}

/** Half the time of float64. */
export const device: RunDevice = { ...exact, precision: 'float32' };

export const configOf = ({ activation, weights, seed, longest }: State): RateRace => ({
  activation,
  weights,
  seed,
  ...(longest === 'one' ? { longest: 1 } : {}),
});

export const stepsOf = ({ repeats }: Pick<State, 'repeats'>): number => repeats * rates.length;

/** What the seeds so far make of one rate. */
export interface Point {
  readonly rate: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly seeds: number;
  /** Seeds that lost their numbers. */
  readonly lost: number;
}

export type Lane = 'plain' | 'normalized';

export const laneNames: Readonly<Record<Lane, string>> = {
  plain: 'plain',
  normalized: 'normalised',
};

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
        lost: trials.filter((trial) => trial.lost).length,
      },
    ];
  });
}

/** The network that lost its numbers at the lowest rate: in the first seed, and rather the plain one. */
export function lostOf(races: readonly Lanes[], { seed }: Pick<State, 'seed'>): Lost | null {
  const trials = rates.flatMap((rate, at) =>
    races.flatMap(
      (race, i) =>
      (['plain', 'normalized'] as const).map((lane) => ({ rate, lane, seed: seed + i, lost: race[lane][at]?.lost })), // biome-ignore format: one line
    ),
  );
  for (const { rate, lane, seed: own, lost } of trials)
    if (lost) return { diverged: lost, of: `${laneNames[lane]}, η = ${rate}, seed ${own}` };
  return null;
}

/** Two ways to keep the numbers, whichever network lost them. */
export const remediesOf = ({ weights }: State): readonly [Remedy<State>, Remedy<State>] => [
  { word: 'clip the gradient to length 1', set: { longest: 'one', step: 0 } },
  weights === 'standard'
    ? { word: 'clip, and take He’s weights', set: { weights: 'he', longest: 'one', step: 0 } }
    : { word: 'start from N(0, 0.01²)', set: { weights: 'tiny', step: 0 } },
];

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

export function sentence(races: readonly Lanes[], { activation, weights, longest }: State): string {
  const clipped = longest === 'one' ? ', clipped to length 1' : '';
  const name = `${activation === 'relu' ? 'ReLU' : 'Sigmoid'}, ${weightNames[weights]}${clipped}`;
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
    longest: z._default(z.enum(['any', 'one']), 'any'),
    step: z._default(z.int(), 0),
  }),
  limits: { repeats: [1, 24], step: [0, 24 * rates.length] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (races: readonly Lanes[]) => ({
  columns: ['net', 'learning rate', 'right, mean', 'lowest', 'highest', 'seeds', 'not a number'],
  rows: (['plain', 'normalized'] as const).flatMap((lane) =>
    pointsOf(races, lane).map(({ rate, mean, low, high, seeds, lost }) => [
      laneNames[lane],
      rate,
      mean,
      low,
      high,
      seeds,
      lost,
    ]),
  ),
});
