import * as z from 'zod/mini';
import {
  type BarNet,
  type BarsEnd,
  type BarsRace,
  barNets,
} from '../../experiments/convolution/bars-net.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
  /** Zeros on each side of the picture, for the convolution. */
  readonly padding: number;
}

/** Half the time of float64. */
export const device: RunDevice = { ...exact, precision: 'float32' };

export const netNames: Readonly<Record<BarNet, string>> = {
  dense: 'dense',
  augmented: 'dense, pictures rolled',
  convolution: 'convolution',
};

/** What the seeds so far give for one network. */
export interface Lane {
  readonly net: BarNet;
  readonly ends: readonly BarsEnd[];
  readonly mean: number;
}

export const lanesOf = (race: BarsRace): Lane[] =>
  barNets.map((net, i) => {
    const ends = race.flatMap((seed) => (seed[i] ? [seed[i]] : []));
    return { net, ends, mean: ends.reduce((sum, { test }) => sum + test, 0) / (ends.length || 1) };
  });

const percent = (share: number) => `${formatNumber(Math.round(1000 * share) / 10)} %`;

export function sentence(race: BarsRace, { repeats }: State): string {
  if (race.length === 0) return `**Three networks and ${repeats} seeds wait.** They learn from bars on the left and are tested on bars on the right. Press Train.`; // biome-ignore format: one line
  const said = lanesOf(race).filter(({ ends }) => ends.length > 0).map(({ net, mean }) => `${netNames[net]} ${percent(mean)}`).join(', '); // biome-ignore format: one line
  return `**Right on the other side, mean of ${race.length === 1 ? 'one seed' : `${race.length} seeds`}: ${said}.** All read their training pictures.`;
}

export const told = (race: BarsRace): Readonly<Record<string, number>> =>
  Object.fromEntries(lanesOf(race).filter(({ ends }) => ends.length > 0).map(({ net, mean }) => [net, mean])); // biome-ignore format: one line

export const widget: Widget<State, null> = {
  id: 'bars-race',
  version: 1,
  schema: z.object({
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 4),
    padding: z._default(z.int(), 0),
  }),
  limits: { repeats: [1, 24], padding: [0, 4] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (race: BarsRace) => ({
  columns: ['network', 'parameters', 'right, left side', 'right side', 'lowest', 'highest', 'seeds'],
  rows: lanesOf(race).filter(({ ends }) => ends.length > 0).map(({ net, ends, mean }) => {
    const tests = ends.map(({ test }) => test);
    const train = ends.reduce((sum, end) => sum + end.train, 0) / ends.length;
    return [netNames[net], ends[0]!.parameters, train, mean, Math.min(...tests), Math.max(...tests), ends.length];
  }),
}); // biome-ignore format: one row a line
