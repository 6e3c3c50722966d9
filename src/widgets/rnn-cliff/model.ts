import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type CliffConfig,
  type CliffStep,
  cliff,
  cliffSurface,
} from '../../experiments/recurrent/cliff.ts';
import { remember } from '../../experiments/remember.ts';
import { math } from '../../nn/index.ts';
import type { Surface } from '../kit/chart/contour-paths.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  /** The longest gradient that is let through. */
  readonly limit: 'none' | 'one' | 'tenth';
  readonly step: number;
}

/** Updates of the whole run. */
export const updates = 200;
type Interval = readonly [from: number, to: number];
/** A part of the plane of w and b. */
export interface Region {
  readonly w: Interval;
  readonly b: Interval;
}

const far: Region = { w: [3.5, 7], b: [-4, 0.5] };
const near: Region = { w: [4.2, 5.1], b: [-2.9, -1.9] };

/** What is drawn: an update that is not clipped leaves the neighbourhood. */
export const regionOf = (limit: State['limit']): Region => (limit === 'none' ? far : near);
/** A contour at every half power of ten of the loss. */
export const levels: readonly number[] = [-5, -4.5, -4, -3.5, -3, -2.5, -2, -1.5, -1, -0.5];

const limits: Readonly<Record<State['limit'], number | null>> = { none: null, one: 1, tenth: 0.1 };
const limitNames: Readonly<Record<State['limit'], string>> = {
  none: 'Not clipped',
  one: 'Clipped to 1',
  tenth: 'Clipped to 0.1',
};

export const configOf = ({ limit }: Pick<State, 'limit'>): CliffConfig => ({
  ...cliff,
  limit: limits[limit],
});

const side = 64;
const between = ([from, to]: Interval) =>
  Array.from({ length: side }, (_, i) => from + ((to - from) * i) / (side - 1));

/** The power of ten of the loss over the region that is drawn, computed once. */
export const surfaceOf = remember((limit: State['limit']): Surface => {
  const { w, b } = regionOf(limit);
  const losses = cliffSurface(cliff, { w: between(w), b: between(b) });
  const values = losses.map((loss) => math.log(Math.max(loss, 1e-12)) / math.log(10));
  return { values, columns: side, rows: side };
});

/** What stands under the stage: where the run is, and what the last update did. */
export function sentence({ limit, step }: State, path: readonly CliffStep[]): string {
  const here = path[Math.min(step, path.length - 1)];
  if (!here) return '**At the foot of the cliff.** Press Train.';
  const { w, b, loss, norm } = here;
  const place = `$w$ = ${formatNumber(w, { decimals: 3 })}, $b$ = ${formatNumber(b, { decimals: 3 })}`;
  return `**${limitNames[limit]}, update ${step}.** ${place}: loss ${formatNumber(loss)}, and a gradient of length ${formatNumber(norm)}.`;
}

export const widget: Widget<State, null> = {
  id: 'rnn-cliff',
  version: 1,
  schema: z.object({
    limit: z._default(z.enum(['none', 'one', 'tenth']), 'none'),
    step: z._default(z.int(), 0),
  }),
  limits: { step: [0, updates] },
  trace: () => null,
  describe: (_, state) => sentence(state, []),
};

export const table = (path: readonly CliffStep[]) => ({
  columns: ['update', 'w', 'b', 'loss', 'length of the gradient'],
  rows: path.map(({ w, b, loss, norm }, update) => [update, w, b, loss, norm]),
});
