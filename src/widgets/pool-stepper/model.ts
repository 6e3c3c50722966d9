import * as z from 'zod/mini';
import {
  type Pooling,
  pooledPicture,
  poolings,
  poolOf,
  windowAt,
} from '../../experiments/convolution/pooling.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly pooling: Pooling;
  readonly size: number;
  readonly stride: number;
  readonly step: number;
}

/** The pooled map, row by row. */
export type Trace = readonly (readonly number[])[];

export const stepsOf = (map: Trace): number => map.length * map[0]!.length;

/** Where the window lies after a step. */
export const hereOf = (map: Trace, { step }: State): readonly [i: number, j: number] | null => {
  const at = Math.min(step, stepsOf(map)) - 1;
  return at < 0 ? null : [Math.floor(at / map[0]!.length), at % map[0]!.length];
};

function sentence(map: Trace, state: State): string {
  const { size, stride, pooling } = state;
  const here = hereOf(map, state);
  const name = pooling === 'max' ? 'the largest' : 'the mean';
  if (here === null) return `**A window of ${size} × ${size} moves by ${stride} and keeps ${name}.** It fits at ${map.length} × ${map[0]!.length} places.`; // biome-ignore format: one line
  const values = windowAt(pooledPicture, state, ...here);
  const result = formatNumber(map[here[0]]![here[1]]!);
  return `**${values.join(', ')} → ${result}**, ${name} of ${values.length}. ${values.length - 1} of them cannot be told from the map any more.`;
}

export const widget: Widget<State, Trace> = {
  id: 'pool-stepper',
  version: 1,
  schema: z.object({
    pooling: z._default(z.enum(poolings), 'max'),
    size: z._default(z.int(), 2),
    stride: z._default(z.int(), 2),
    step: z._default(z.int(), 0),
  }),
  limits: { size: [1, 4], stride: [1, 3], step: [0, 16] },
  trace: (state) => poolOf(pooledPicture, state),
  describe: sentence,
};

export const told = (map: Trace, state: State): Readonly<Record<string, number>> => {
  const here = hereOf(map, state);
  return here === null ? {} : { last: map[here[0]]![here[1]]! };
};

export const table = (map: Trace) => ({
  columns: ['row', ...map[0]!.map((_, j) => `column ${j + 1}`)],
  rows: map.map((row, i) => [i + 1, ...row]),
});
