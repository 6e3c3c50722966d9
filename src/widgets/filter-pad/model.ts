import * as z from 'zod/mini';
import {
  type FilterName,
  featureMap,
  filterNames,
  filters,
  type Picture,
} from '../../experiments/convolution/filters.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { data, random } from '../../nn/index.ts';
import { type Drawing, inked, pixelsOf, readDrawing } from '../kit/pad/drawing.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly filter: FilterName;
  /** Nine numbers of the reader's, row by row, with spaces. */
  readonly own: string;
  /** Cut off what is below 0, as ReLU does. */
  readonly rectify: boolean;
  /** What is on the pad, as `written`; empty for a digit that the book drew. */
  readonly drawing: string;
  readonly seed: number;
}

/** Rows and columns of the pad. */
export const side = 28;
/** Of the reader's own picture, the longer side. */
export const longest = 160;

/** What is on the pad. */
export function drawingOf({ drawing, seed }: Pick<State, 'drawing' | 'seed'>): Drawing {
  const read = drawing === '' ? null : readDrawing(drawing, side);
  return read ?? inked(data.digits(1, { noise: 0, random: random(seed) }).inputs.dataSync());
}

export const padPicture = (state: Pick<State, 'drawing' | 'seed'>): Picture => ({ width: side, height: side, pixels: pixelsOf(drawingOf(state)) }); // biome-ignore format: one line

/** A picture for a small place: the mean of each block of pixels, so that its longer side has at most `most`. */
export function thumbnail(picture: Picture, most: number): Picture {
  const { width, height, pixels } = picture;
  const block = Math.ceil(Math.max(width, height) / most);
  if (block === 1) return picture;
  const [columns, rows] = [Math.max(1, Math.floor(width / block)), Math.max(1, Math.floor(height / block))]; // biome-ignore format: one line
  const small = Array.from({ length: rows * columns }, (_, i) => {
    const [top, left] = [Math.floor(i / columns) * block, (i % columns) * block];
    const [bottom, right] = [Math.min(height, top + block), Math.min(width, left + block)];
    let sum = 0;
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) sum += pixels[row * width + column]!;
    return sum / ((bottom - top) * (right - left));
  });
  return { width: columns, height: rows, pixels: small };
}

/** Nine numbers, or in words what is wrong. */
export function readOwn(text: string): readonly number[] | string {
  const numbers = text.replaceAll('−', '-').split(/[\s/;]+/).filter((part) => part !== '').map((part) => Number(part.replace(',', '.'))); // biome-ignore format: one line
  if (numbers.some((number) => !Number.isFinite(number))) return 'Numbers only, with spaces between them.'; // biome-ignore format: one line
  return numbers.length === 9 ? numbers : `Nine numbers, row by row; here are ${numbers.length}.`;
}

export function weightsOf({ filter, own }: Pick<State, 'filter' | 'own'>): readonly number[] {
  if (filter !== 'own') return filters[filter];
  const read = readOwn(own);
  return typeof read === 'string' ? filters.same : read;
}

/** A feature map and its extremes. */
export interface Trace {
  readonly values: ArrayLike<number>;
  readonly lowest: number;
  readonly highest: number;
}

export function mapOf(picture: Picture, state: Pick<State, 'filter' | 'own' | 'rectify'>): Trace {
  const map = featureMap(picture, weightsOf(state));
  const values = state.rectify ? map.map((value) => Math.max(0, value)) : map;
  return {
    values,
    lowest: values.reduce((least, value) => Math.min(least, value), 0),
    highest: values.reduce((most, value) => Math.max(most, value), 0),
  };
}

const what: Readonly<Record<FilterName, string>> = {
  vertical: 'It answers where brightness changes from left to right',
  horizontal: 'It answers where brightness changes from top to bottom',
  blur: 'Each number is the mean of nine pixels',
  sharpen: 'Each pixel less its neighbours',
  outline: 'It answers wherever something ends',
  same: 'Each pixel as it was',
  own: 'Nine numbers of your own',
};

export const sentence = ({ lowest, highest }: Trace, { filter, rectify }: State): string =>
  `**${filter}: from ${formatNumber(lowest, { digits: 3 })} to ${formatNumber(highest, { digits: 3 })}.** ${what[filter]}${rectify ? '; below 0 nothing is left' : ''}.`;

export const widget: Widget<State, Trace> = {
  id: 'filter-pad',
  version: 1,
  schema: z.object({
    filter: z._default(z.enum(filterNames), 'vertical'),
    own: z._default(z.string().check(z.maxLength(120)), '0 1 0 1 -4 1 0 1 0'),
    rectify: z._default(z.boolean(), false),
    drawing: z._default(z.string().check(z.maxLength(2400)), ''),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 5),
  }),
  limits: {},
  trace: (state) => mapOf(padPicture(state), state),
  describe: sentence,
};

export const table = (weights: readonly number[]) => ({
  columns: ['kernel row', 'left', 'middle', 'right'],
  rows: [0, 1, 2].map((row) => [row + 1, ...weights.slice(3 * row, 3 * row + 3)]),
});
