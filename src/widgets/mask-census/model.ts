import * as z from 'zod/mini';
import {
  type Census,
  type CensusConfig,
  censusOf,
  censusReadouts,
  type SubNetwork,
} from '../../experiments/dropout/census.ts';
import { formatNumber, withCommas } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export type State = CensusConfig;
export type Trace = Census;

/** The answers that fall together on the axis. */
export interface Stem {
  readonly at: number;
  readonly chance: number;
}

const BINS = 64;

/** Where the axis of answers ends: all that any mask can answer. */
export function reachOf({ networks }: Census): readonly [low: number, high: number] {
  const answers = networks.map(({ answer }) => answer);
  const [low, high] = [Math.min(...answers), Math.max(...answers)];
  const margin = Math.max(0.06 * (high - low), 0.02);
  return [low - margin, high + margin];
}

/** One stem for each place of the axis at which some mask answers; few masks keep places of their own. */
export function stemsOf(census: Census): Stem[] {
  const { networks } = census;
  if (networks.length <= 16) return networks.map(({ answer, chance }) => ({ at: answer, chance }));
  const [low, high] = reachOf(census);
  const chances = new Array<number>(BINS).fill(0);
  for (const { answer, chance } of networks)
    chances[Math.min(BINS - 1, Math.floor(((answer - low) / (high - low)) * BINS))]! += chance;
  return chances.flatMap((chance, i) =>
    chance === 0 ? [] : [{ at: low + ((i + 0.5) / BINS) * (high - low), chance }],
  );
}

/** The sub-networks that are drawn: all of them, or eight spread over the list. */
export function drawnOf({ networks }: Census): readonly SubNetwork[] {
  const shown = Math.min(8, networks.length);
  return Array.from(
    { length: shown },
    (_, i) => networks[Math.round((i * (networks.length - 1)) / (shown - 1))]!,
  );
}

export const counted = (networks: number): string => withCommas(String(networks));

const short = (value: number) => formatNumber(value, { digits: 3 });

function sentence({ networks, mean, scaled }: Trace, { rate, readout }: State): string {
  const by = formatNumber(Number((1 - rate).toPrecision(6)));
  const isSame = Math.abs(mean - scaled) < 1e-9;
  const all = `**${counted(networks.length)} masks answer ${short(mean)} on average.**`;
  if (isSame) return `${all} One network with every weight times ${by} answers the same.`;
  return `${all} One network with every weight times ${by} answers ${short(scaled)}: ${readout === 'logistic' ? 'the logistic function of a mean is not the mean of logistic functions' : 'not the same'}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'mask-census',
  version: 1,
  schema: z.object({
    units: z._default(z.int(), 2),
    rate: z._default(z.number(), 0.5),
    readout: z._default(z.enum(censusReadouts), 'sum'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
  }),
  limits: { units: [2, 10], rate: [0.05, 0.95] },
  trace: censusOf,
  describe: sentence,
};

const MOST_ROWS = 64;

export const table = (census: Trace) => ({
  columns: ['mask, 1 is on', 'chance', 'answer'],
  rows: [
    ...census.networks
      .slice(0, MOST_ROWS)
      .map(({ mask, chance, answer }) => [
        mask.map((isOn) => (isOn ? '1' : '0')).join(''),
        chance,
        answer,
      ]),
    ...(census.networks.length > MOST_ROWS
      ? [[`… ${counted(census.networks.length - MOST_ROWS)} more`, '', '']]
      : []),
    ['mean over all', 1, census.mean],
    ['weights scaled', '', census.scaled],
  ],
});
