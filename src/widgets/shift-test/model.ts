import * as z from 'zod/mini';
import {
  type MapName,
  maps,
  type ShiftConfig,
  type ShiftPicture,
  type ShiftTest,
  shiftPictures,
  shiftTest,
} from '../../experiments/convolution/shifts.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export interface State extends ShiftConfig {
  readonly picture: ShiftPicture;
}

export type Trace = ShiftTest;

export const mapNames: Readonly<Record<MapName, string>> = {
  convolution: 'convolution, stride 1',
  max: 'max pool 2 × 2',
  average: 'average pool 2 × 2',
};

const round = (value: number) => formatNumber(value < 1e-9 ? 0 : value, { digits: 2 });

function sentence({ results }: Trace, { by }: State): string {
  const exact = maps.filter((map) => results[map].error < 1e-9);
  const list = exact.length === maps.length ? 'All three maps' : exact.length === 1 ? 'Only the convolution' : `${exact.length} of three maps`; // biome-ignore format: one line
  return `**Shifted by ${by}: ${list} moved along exactly.** The max pool changed by ${round(results.max.change)} of its size, the average pool by ${round(results.average.change)}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'shift-test',
  version: 1,
  schema: z.object({
    picture: z._default(z.enum(shiftPictures), 'noise'),
    by: z._default(z.int(), 1),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
  }),
  limits: { by: [0, 7] },
  trace: shiftTest,
  describe: sentence,
};

export const told = ({ results }: Trace): Readonly<Record<string, number>> => ({
  max: results.max.change,
  average: results.average.change,
});

export const table = ({ results }: Trace) => ({
  columns: ['map', 'change', 'left after the best shift back', 'that shift'],
  rows: maps.map((map) => [mapNames[map], results[map].change, results[map].error, results[map].moved]), // biome-ignore format: one line
});
