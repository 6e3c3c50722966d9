import * as z from 'zod/mini';
import {
  mapCount,
  mapSide,
  type Spatial,
  type SpatialConfig,
  spatialOf,
  spatialWays,
} from '../../experiments/dropout/spatial.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export type State = SpatialConfig;
export type Trace = Spatial;

/** Maps of which nothing is left. */
export const mapsOff = ({ masks }: Trace): number =>
  masks.filter((mask) => mask.every((one) => one === 0)).length;

export const told = ({ dropped, guessable, explained }: Trace): Readonly<Record<string, number>> => ({ dropped, guessable, explained }); // biome-ignore format: one line

const numbers = mapCount * mapSide * mapSide;
const percent = (share: number) => `${formatNumber(Math.round(100 * share))} %`;

function sentence(trace: Trace, { way }: State): string {
  const { dropped, guessable, explained } = trace;
  if (dropped === 0) return '**Nothing was dropped this time.** Resample for another mask.';
  if (way === 'map')
    return `**${mapsOff(trace)} of ${mapCount} maps are off, ${dropped} of ${numbers} numbers.** None of them has a neighbour left in its map.`;
  return `**${dropped} of ${numbers} numbers are off.** ${guessable} of them have a neighbour that is on; the mean of those neighbours explains ${percent(explained)} of their variance.`;
}

export const widget: Widget<State, Trace> = {
  id: 'spatial-dropout',
  version: 1,
  schema: z.object({
    way: z._default(z.enum(spatialWays), 'element'),
    rate: z._default(z.number(), 0.5),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 11),
  }),
  limits: { rate: [0.05, 0.9] },
  trace: spatialOf,
  describe: sentence,
};

export const table = (trace: Trace) => ({
  columns: ['map', 'numbers off', 'of'],
  rows: trace.masks.map((mask, i) => [
    i + 1,
    mask.filter((one) => one === 0).length,
    mapSide * mapSide,
  ]),
});
