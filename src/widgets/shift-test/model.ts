import * as z from 'zod/mini';
import {
  type MapName,
  maps,
  type ShiftPicture,
  type ShiftTest,
  shiftPictures,
  shiftTest,
  side,
} from '../../experiments/convolution/shifts.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { remember } from '../../experiments/remember.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly picture: ShiftPicture;
  /** Pixels to the right; the steps of the figure. */
  readonly by: number;
  /** What the chart shows: what the best shift back leaves, or the change of the map where it stands. */
  readonly chart: 'left' | 'change';
  readonly seed: number;
}

/** One test for each shift so far, from none on. */
export type Trace = readonly ShiftTest[];

export const mapNames: Readonly<Record<MapName, string>> = {
  convolution: 'convolution',
  max: 'max pool',
  average: 'average pool',
};

/** A step adds one test to those before it: none is computed twice. */
const testOf = remember(
  (picture: State['picture'], seed: number, by: number): ShiftTest => shiftTest({ picture, by, seed }), // biome-ignore format: one line
  { kept: 100 },
);

const trace = (state: State): Trace => Array.from({ length: state.by + 1 }, (_, by) => testOf(state.picture, state.seed, by)); // biome-ignore format: one line

export const isExact = (error: number): boolean => error < 1e-9;
/** A share of a map's length; what is left of rounding is 0. */
export const share = (value: number) => formatNumber(isExact(value) ? 0 : value, { digits: 3 });

function sentence(all: Trace, { by }: State): string {
  if (by === 0) return `**A picture of ${side} × ${side}, and three maps of it.** It will move to the right, and what leaves comes in on the left. Which maps move along? Press Play.`; // biome-ignore format: one line
  const { results } = all[by]!;
  const along = maps.filter((map) => isExact(results[map].error));
  if (by === side) return '**Once round.** The convolution moved along at every shift, the pools at every second one: only then do their windows hold the same numbers again.'; // biome-ignore format: one line
  const pixels = by === 1 ? 'one pixel' : `${by} pixels`;
  if (along.length === maps.length) return `**Moved by ${pixels}: all three maps moved along exactly,** the convolution’s by ${results.convolution.moved} places, the max pool’s by ${results.max.moved} and the average pool’s by ${results.average.moved}. No shift back leaves anything.`; // biome-ignore format: one line
  const others = maps.filter((map) => !along.includes(map));
  const list = others.map((map) => `${share(results[map].error)} of the ${mapNames[map]}’s map`).join(' and '); // biome-ignore format: one line
  return `**Moved by ${pixels}: ${along.length === 1 ? 'only the convolution’s map' : `${along.length} of three maps`} moved along exactly.** The best shift back leaves ${list}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'shift-test',
  version: 1,
  schema: z.object({
    picture: z._default(z.enum(shiftPictures), 'noise'),
    by: z._default(z.int(), 0),
    chart: z._default(z.enum(['left', 'change']), 'left'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
  }),
  limits: { by: [0, side] },
  trace,
  describe: sentence,
};

export const told = (all: Trace, { by }: State): Readonly<Record<string, number>> => ({
  max: all[by]!.results.max.change,
  average: all[by]!.results.average.change,
});

export const table = (all: Trace) => ({
  columns: ['shift', 'map', 'change', 'left after the best shift back', 'that shift'],
  rows: all.slice(1).flatMap(({ results }, i) => maps.map((map) => [i + 1, mapNames[map], results[map].change, results[map].error, results[map].moved])), // biome-ignore format: one line
});
