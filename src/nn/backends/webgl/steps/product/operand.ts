import type { View } from '../../../plan/step.ts';
import { isFull } from '../../device/layout.ts';
import { Addressing, type Axes, type Place, staysInRows } from '../../shader/addressing.ts';
import type { Shader } from '../../shader/shader.ts';

/** How an operand moves along axes of one kind. */
export interface Moves {
  readonly sizes: readonly number[];
  readonly by: readonly (readonly number[])[];
}

/** One factor of a product, and how it is read. */
export interface Operand {
  /** The axes along which four neighbours are fetched at once; null where single elements are. */
  readonly along: 'inner' | 'outer' | null;
  /** Whether the four always fill a texel. Steps along them are then counted in texels. */
  readonly isAligned: boolean;
  readonly start: Place;
  readonly batch: Moves;
  /** Rows of the first factor, columns of the second. */
  readonly outer: Moves;
  readonly inner: Moves;
  /** The four at a place. */
  four(place: Place): string;
  /** The one at a place, unless places are of texels. */
  one(place: Place): string;
}

/** A row length with which an operand needs no divisions, the shortest first. */
export function rowLengthFor(all: readonly Axes[], offset: number, limit: number): number | null {
  const strides = new Set(all.flatMap((axes) => axes.strides));
  const fitting = [...strides].filter(
    (s) => s >= 8 && s % 4 === 0 && s / 4 <= limit && staysInRows(s, all, offset),
  );
  return fitting.length === 0 ? null : Math.min(...fitting);
}

/** Whether neighbours along the last of some axes are neighbours in memory, in whole groups. */
function areNeighbours({ sizes, strides }: Axes, group: number): boolean {
  const last = sizes.length - 1;
  return last >= 0 && strides[last] === 1 && sizes[last]! % group === 0;
}

/**
 * Finds the best way to read a factor.
 *
 * @param run how many neighbours along the outer axes a fragment needs at once
 * @param mayExceed whether the last of them may lie behind the end
 */
export function operandOf(
  shader: Shader,
  { buffer, offset }: View,
  batch: Axes,
  outer: Axes,
  inner: Axes,
  run: number,
  mayExceed: boolean,
): Operand {
  const source = shader.source(buffer);
  const { length } = source.layout;
  const isByRow = staysInRows(length, [batch, outer, inner], offset);
  const addressing = new Addressing(source, isByRow);
  // With gaps between rows, only within a row are neighbours known to be neighbours in the texture.
  const canRun = isByRow || isFull(source.layout);
  const begins = (distance: number) => canRun && (isByRow ? distance % length : distance) % 4 === 0;
  const rest = (axes: Axes, others: readonly Axes[]) => [
    offset,
    ...axes.strides.slice(0, -1),
    ...others.flatMap(({ strides }) => strides),
  ];
  const alongInner = areNeighbours(inner, 4) && rest(inner, [batch, outer]).every(begins);
  const alongOuter =
    run >= 4 && areNeighbours(outer, run) && rest(outer, [batch, inner]).every(begins);
  const isWhole = mayExceed && outer.sizes.length === 1;
  const isAligned = alongInner || alongOuter;
  let along: Operand['along'] = null;
  if (alongInner) along = 'inner';
  else if (alongOuter) along = 'outer';
  else if (canRun && run >= 4 && areNeighbours(outer, isWhole ? 1 : run)) along = 'outer';
  else if (canRun && areNeighbours(inner, 1) && inner.sizes.at(-1)! >= 4) along = 'inner';
  const unit = isAligned ? 4 : 1;
  const by = (stride: number): readonly number[] => {
    const [x = 0, ...y] = addressing.parts(stride);
    return [x / unit, ...y];
  };
  const moves = (axes: Axes, kind: Operand['along']): Moves => ({
    sizes: axes.sizes,
    by: axes.strides.map((stride, axis) => {
      const isAlong = kind !== null && kind === along && axis === axes.strides.length - 1;
      return by(isAlong ? stride * unit : stride);
    }),
  });
  const [x = 0, ...y] = addressing.start(offset);
  return {
    along,
    isAligned,
    start: [x / unit, ...y].map((part) => shader.integer(part)),
    batch: moves(batch, null),
    outer: moves(outer, 'outer'),
    inner: moves(inner, 'inner'),
    four: (place) => (isAligned ? addressing.sampled(place) : addressing.run(place)),
    one: (place) => addressing.element(place),
  };
}
