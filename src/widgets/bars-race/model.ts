import * as z from 'zod/mini';
import {
  type BarNet,
  type BarsEnd,
  type BarsRace,
  barNets,
} from '../../experiments/convolution/bars-net.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import { math } from '../../nn/index.ts';
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
  augmented: 'dense with rolled pictures',
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

const percent = (share: number) => `${formatNumber(Math.round(1000 * share) / 10)} %`;

/** Answers of one test; by chance alone a guesser's share strays by this much (one standard deviation). */
const answers = 500;
export const stray = 0.5 / math.sqrt(answers);

export const rangeOf = (ends: readonly BarsEnd[]) => {
  const tests = ends.map(({ test }) => test);
  return { lowest: Math.min(...tests), highest: Math.max(...tests) };
};

/** A network's seeds, if they disagree by more than the chance of one test. */
function disagreement({ net, ends }: Lane): string[] {
  const { lowest, highest } = rangeOf(ends);
  return highest - lowest > 4 * stray ? [`${netNames[net]} from ${percent(lowest)} to ${percent(highest)}`] : []; // biome-ignore format: one line
}

export function sentence(race: BarsRace, { repeats, padding }: State): string {
  if (race.length === 0) return `**Three networks and ${repeats === 1 ? 'one seed' : `${repeats} seeds`} wait.** They learn from bars on the left and are tested on bars on the right. Press Train.`; // biome-ignore format: one line
  const lanes = lanesOf(race).filter(({ ends }) => ends.length > 0);
  const said = lanes.map(({ net, mean }) => `${netNames[net]} ${percent(mean)}`).join('; ');
  const zeros = padding === 0 ? '' : ` (${padding} zeros at each side)`;
  const result = `**Right on the other side, mean of ${race.length === 1 ? 'one seed' : `${race.length} seeds`}: ${said}${lanes.length === barNets.length ? zeros : ''}.**`; // biome-ignore format: one line
  if (race.length < 2 || (race.at(-1)?.length ?? 0) < barNets.length) return `${result} A guesser gets 50 %, give or take ${percent(stray)}.`; // biome-ignore format: one line
  const apart = lanes.flatMap(disagreement);
  const spread = apart.length === 0 ? 'The seeds agree within that.' : `By seed it is ${apart.join(', and ')}: a mean of so few tells little there.`; // biome-ignore format: one line
  return `${result} A guesser gets 50 %, give or take ${percent(stray)}. ${spread}`;
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
    const { lowest, highest } = rangeOf(ends);
    const train = ends.reduce((sum, end) => sum + end.train, 0) / ends.length;
    return [netNames[net], ends[0]!.parameters, train, mean, lowest, highest, ends.length];
  }),
}); // biome-ignore format: one row a line
