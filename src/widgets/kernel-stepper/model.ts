import * as z from 'zod/mini';
import { outputSize } from '../../experiments/convolution/sizes.ts';
import {
  flipped,
  type PictureName,
  pictures,
  type Term,
  termsOf,
  type Walk,
  type WalkConfig,
  walkOf,
} from '../../experiments/convolution/window-walk.ts';
import type { Convolution } from '../../experiments/crosswalk/windows/window-layer.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';
import { kernelsOf, type Preset, presets } from './kernel.ts';

export interface State {
  readonly picture: PictureName;
  readonly side: number;
  readonly channels: number;
  /** Kernels, and maps; own ones are as many as are typed. */
  readonly filters: number;
  readonly preset: Preset;
  readonly own: string;
  readonly size: number;
  readonly bias: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly flip: boolean;
  /** A step is a place of the window, or one product. */
  readonly by: 'place' | 'product';
  readonly seed: number;
  readonly step: number;
}

export type Trace = Walk;

export const configOf = (state: State): WalkConfig => ({
  ...state,
  kernels: kernelsOf(state),
  isFlipped: state.flip,
});

/** The layer of the settings, for other libraries to write; a flipped kernel is written as it is laid. */
export const asCode = (state: State): Convolution => {
  const kernels = kernelsOf(state);
  return { kind: 'convolution', ...state, kernels: state.flip ? kernels.map(flipped) : kernels };
};

const productsOf = ({ kernels: [kernel] }: Walk): number => kernel!.length * kernel!.length * kernel![0]![0]!.length; // biome-ignore format: one line

/** Steps of the whole walk: the first filter over the whole picture, then the next. */
export const stepsOf = (walk: Walk, { by }: Pick<State, 'by'>): number =>
  walk.kernels.length * walk.rows * walk.columns * (by === 'product' ? productsOf(walk) : 1);

/** Where the window is, and how many of its products are added up; null before the first step. */
export interface Here {
  readonly i: number;
  readonly j: number;
  /** The filter, and its map. */
  readonly k: number;
  readonly terms: readonly Term[];
  readonly done: number;
  /** b + the products so far. */
  readonly sum: number;
}

export function hereOf(walk: Walk, state: State): Here | null {
  const step = Math.min(state.step, stepsOf(walk, state));
  if (step === 0 || walk.rows === 0) return null;
  const each = state.by === 'product' ? productsOf(walk) : 1;
  const place = Math.floor((step - 1) / each);
  const places = walk.rows * walk.columns;
  const [k, i, j] = [Math.floor(place / places), Math.floor((place % places) / walk.columns), place % walk.columns]; // biome-ignore format: one line
  const terms = termsOf(configOf(state), walk, [i, j, k]);
  const done = state.by === 'product' ? ((step - 1) % each) + 1 : terms.length;
  const sum = terms.slice(0, done).reduce((all, { x, w }) => all + x * w, state.bias);
  return { i, j, k, terms, done, sum };
}

/** Numbers of the maps that are known. */
export const knownOf = (walk: Walk, here: Here | null): number =>
  here === null ? 0 : (here.k * walk.rows + here.i) * walk.columns + here.j + Number(here.done === here.terms.length); // biome-ignore format: one line

/** The step that ends at a place of a map: what the reader points at. */
export const stepTo = (walk: Walk, { by }: Pick<State, 'by'>, [i, j, k]: readonly [number, number, number]): number =>
  ((k * walk.rows + i) * walk.columns + j + 1) * (by === 'product' ? productsOf(walk) : 1); // biome-ignore format: one line

export const short = (value: number) => formatNumber(value, { digits: 4 });
/** A weight of a kernel of f × f; the mean's is the fraction that it is. */
export const weightText = (w: number, f: number) => (f > 1 && w === 1 / (f * f) ? `1/${f * f}` : short(w)); // biome-ignore format: one line
/** A number behind an operator: a negative one in brackets. */
export const signed = (w: number, f: number) => (w < 0 ? `(${short(w)})` : weightText(w, f));

export function describe(walk: Walk, state: State): string {
  const { side, stride, padding, dilation, flip } = state;
  const size = walk.kernels[0]!.length;
  const formula = `⌊(${side} + 2·${padding} − ${dilation * (size - 1) + 1})/${stride}⌋ + 1 = ${walk.rows}`;
  if (walk.rows === 0)
    return `**The window does not fit.** It reaches over ${dilation * (size - 1) + 1} places, and the picture has ${side + 2 * padding} with its padding.`;
  const here = hereOf(walk, state);
  if (here === null)
    return `**${size} × ${size} on ${side} × ${side}: the window fits at ${walk.rows} × ${walk.rows} places**, ${formula}. What are the ${walk.rows * walk.rows} sums?`;
  const same = isEnd(walk, state) ? sameOf(walk) : null;
  if (same !== null) return `**All ${walk.rows * walk.rows} sums are ${short(same)}**${flip ? ', with the kernel flipped' : ''}. ${same === 0 ? 'Nothing changes below the kernel.' : `The last: ${listOf(here, state, size)}.`}`; // biome-ignore format: one line
  const name = nameOf(walk, here);
  if (state.by === 'product') {
    const { u, v, channel, row, column, x, w, isPadding } = here.terms[here.done - 1]!;
    const of = state.channels > 1 ? `, k′ = ${channel}` : '';
    const where = isPadding ? `pixel (${short(row)}, ${short(column)}) lies in the padding` : `pixel (${row}, ${column})`; // biome-ignore format: one line
    return `**u = ${u}, v = ${v}${of}: ${where}, ${short(x)} × ${signed(w, size)} = ${short(x * w)}.** The sum of ${name} stands at ${short(here.sum)}.`;
  }
  return `**${name} = ${short(here.sum)}**${flip ? ', kernel flipped' : ''}: ${listOf(here, state, size)}.`;
}

/** z(1, 2), and with several maps z(1, 2, 0). */
export const nameOf = ({ kernels }: Walk, { i, j, k }: Here): string =>
  `z(${i}, ${j}${kernels.length > 1 ? `, ${k}` : ''})`;

/** The products in one line; what a weight of 0 takes away is left out. */
function listOf({ terms }: Here, { bias }: State, size: number): string {
  const shown = terms.filter(({ w }) => w !== 0);
  const list = shown.length > 9 ? `${shown.length} products` : shown.map(({ x, w }) => `${short(x)}·${signed(w, size)}`).join(' + '); // biome-ignore format: one line
  return `${list || 'nothing but zeros'}${bias === 0 ? '' : ` + bias ${bias < 0 ? `(${short(bias)})` : short(bias)}`}`;
}

const isEnd = (walk: Walk, state: State) => state.step >= stepsOf(walk, state);

/** The number that all places of the one map have; null where they differ. */
function sameOf({ maps }: Walk): number | null {
  const numbers = maps.flat(2);
  const [first] = numbers;
  return maps.length === 1 && numbers.length > 1 && numbers.every((z) => z === first) ? first! : null; // biome-ignore format: one line
}

export const widget: Widget<State, Trace> = {
  id: 'kernel-stepper',
  version: 1,
  schema: z.object({
    picture: z._default(z.enum(pictures), 'ramp'),
    side: z._default(z.int(), 4),
    channels: z._default(z.int(), 1),
    filters: z._default(z.int(), 1),
    preset: z._default(z.enum(presets), 'difference'),
    own: z._default(z.string().check(z.maxLength(400)), '1 0 / 0 -1'),
    size: z._default(z.int(), 3),
    bias: z._default(z.number(), 0),
    stride: z._default(z.int(), 1),
    padding: z._default(z.int(), 0),
    dilation: z._default(z.int(), 1),
    flip: z._default(z.boolean(), false),
    by: z._default(z.enum(['place', 'product']), 'place'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    step: z._default(z.int(), 0),
  }),
  limits: {
    side: [3, 8],
    channels: [1, 3],
    filters: [1, 3],
    size: [1, 5],
    bias: [-9, 9],
    stride: [1, 3],
    padding: [0, 3],
    dilation: [1, 3],
    step: [0, 20_000],
  },
  trace: (state) => walkOf(configOf(state)),
  describe,
};

export const told = (walk: Walk, state: State): Readonly<Record<string, number>> => ({
  size: outputSize(state.side, { ...state, kernel: walk.kernels[0]!.length }),
  products: productsOf(walk),
});

export const table = (walk: Walk, state: State) => ({
  columns: ['u', 'v', 'k′', 'i′', 'j′', 'x', 'w', 'x·w'],
  rows: (hereOf(walk, state)?.terms ?? []).map(({ u, v, channel, row, column, x, w }) => [u, v, channel, row, column, x, w, x * w]), // biome-ignore format: one line
});
