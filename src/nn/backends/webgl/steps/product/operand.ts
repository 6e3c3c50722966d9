import type { View } from '../../../plan/step.ts';
import { isFull } from '../../device/layout.ts';
import type { Shader } from '../../shader/shader.ts';
import type { Source } from '../../shader/source.ts';

/** A place in a buffer, as one number or as column and row. */
export type Place = readonly string[];

/** Axes of one kind, and how an operand moves along each: by one number, or by column and row. */
export interface Moves {
  readonly sizes: readonly number[];
  readonly by: readonly (readonly number[])[];
}

/** Axes with an operand's strides along them, in elements. */
export interface Axes {
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
}

/** One factor of a product, and how it is read. */
export interface Operand {
  /** The axes along which the numbers of a fetched texel lie; null where single elements are fetched. */
  readonly along: 'inner' | 'outer' | null;
  readonly start: Place;
  readonly batch: Moves;
  /** Rows of the first factor, columns of the second. */
  readonly outer: Moves;
  readonly inner: Moves;
  /** What lies at a place: a vec4 along an axis, or a float. */
  fetch(place: Place): string;
}

/**
 * Whether four neighbours along the last of some axes always fill one texel.
 *
 * @param begins whether a texel begins so many elements further
 */
function fillsTexels(
  axes: Axes,
  others: readonly Axes[],
  offset: number,
  run: number,
  begins: (distance: number) => boolean,
): boolean {
  const last = axes.sizes.length - 1;
  if (last < 0 || axes.strides[last] !== 1 || axes.sizes[last]! % run !== 0) return false;
  const rest = [...axes.strides.slice(0, -1), ...others.flatMap(({ strides }) => strides)];
  return begins(offset) && rest.every(begins);
}

/**
 * Row and column for each stride, if no sum of steps ever leaves its row: then nothing needs to be
 * divided to find a texel.
 *
 * @param length of a row, in elements
 */
function alongRows(length: number, all: readonly Axes[], offset: number): boolean {
  let reach = offset % length;
  for (const { sizes, strides } of all) {
    for (const [axis, stride] of strides.entries()) {
      if (stride < 0) return false;
      if (stride % length !== 0) reach += stride * (sizes[axis]! - 1);
    }
  }
  return reach < length;
}

/** A row length with which an operand needs no divisions, the shortest first. */
export function rowLengthFor(all: readonly Axes[], offset: number, limit: number): number | null {
  const strides = new Set(all.flatMap((axes) => axes.strides));
  const fitting = [...strides].filter(
    (s) => s >= 8 && s % 4 === 0 && s / 4 <= limit && alongRows(s, all, offset),
  );
  return fitting.length === 0 ? null : Math.min(...fitting);
}

/**
 * Finds the best way to read a factor.
 *
 * @param run how many neighbours along the outer axes a fragment needs at once
 */
export function operandOf(
  shader: Shader,
  { buffer, offset }: View,
  batch: Axes,
  outer: Axes,
  inner: Axes,
  run: number,
): Operand {
  const source = shader.source(buffer);
  const { length } = source.layout;
  const isFlat = !alongRows(length, [batch, outer, inner], offset);
  // With gaps between rows, only whole rows and texels within one are known to be texels.
  const begins = (distance: number) =>
    isFlat ? isFull(source.layout) && distance % 4 === 0 : (distance % length) % 4 === 0;
  let along: Operand['along'] = null;
  if (fillsTexels(inner, [batch, outer], offset, 4, begins)) along = 'inner';
  else if (run >= 4 && fillsTexels(outer, [batch, inner], offset, run, begins)) along = 'outer';
  const unit = along === null ? 1 : 4;
  const by = (stride: number): readonly number[] => {
    if (isFlat) return [stride / unit];
    return stride % length === 0 ? [0, stride / length] : [stride / unit, 0];
  };
  const moves = (axes: Axes, kind: Operand['along']): Moves => ({
    sizes: axes.sizes,
    // Along the texels themselves steps are counted in fours.
    by: axes.strides.map((stride, axis) =>
      kind === along && kind !== null && axis === axes.strides.length - 1
        ? by(stride * unit)
        : by(stride),
    ),
  });
  const start = isFlat
    ? [shader.integer(offset / unit)]
    : [shader.integer((offset % length) / unit), shader.integer(Math.floor(offset / length))];
  return {
    along,
    start,
    batch: moves(batch, null),
    outer: moves(outer, 'outer'),
    inner: moves(inner, 'inner'),
    fetch: ([x = '0', y]) => fetch(source, along !== null, x, y),
  };
}

function fetch(source: Source, isTexel: boolean, x: string, y: string | undefined): string {
  if (y === undefined) return isTexel ? source.texel(x) : source.element(x);
  return isTexel ? source.at(x, y) : `${source.at(`(${x}) >> 2`, y)}[(${x}) & 3]`;
}

/** A place further along one axis. */
export function moved(
  shader: Shader,
  place: Place,
  by: readonly number[],
  steps: string | number,
): Place {
  return place.map((from, i) => {
    const stride = by[i]!;
    if (stride === 0 || steps === 0) return from;
    if (typeof steps === 'number') return `${from} + ${shader.integer(stride * steps)}`;
    return stride === 1 ? `${from} + ${steps}` : `${from} + ${steps} * ${shader.integer(stride)}`;
  });
}

/** The same place in variables of its own. */
export const named = (shader: Shader, place: Place, type: 'int' | 'ivec4' = 'int'): Place =>
  place.map((text) => shader.let(type, text, 'at'));
