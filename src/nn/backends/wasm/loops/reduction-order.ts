import { type Shape, sizeOf } from '../../../shape.ts';

/**
 * In which order a reduction goes through its elements. It depends on the shape and the axes alone,
 * so that the same sums come out to the last bit whatever the reduction was fused with.
 *
 * - `rows`: the reduced elements lie side by side. Four vectors collect every fourth vector of them.
 * - `columns`: vectors lie across what is kept, and each collects its column from above to below.
 * - `gathered`: neither; the reduced axes are put last first, and then it is `rows`.
 */
export type Order = 'rows' | 'columns' | 'gathered';

/** Which axes are reduced and which kept, neighbours of a kind taken together, axes of size 1 left out. */
export function pattern(shape: Shape, axes: readonly number[]): string {
  const kinds = shape.map((size, axis) => (size === 1 ? '' : axes.includes(axis) ? 'r' : 'k'));
  return kinds.join('').replace(/(.)\1+/g, '$1');
}

export function orderOf(shape: Shape, axes: readonly number[]): Order {
  switch (pattern(shape, axes)) {
    case 'r':
    case 'kr':
      return 'rows';
    case 'rk':
    case 'krk':
      return 'columns';
    default:
      return 'gathered';
  }
}

/** Elements that are added up before they are added to the total: long sums lose less that way. */
export const BLOCK = { rows: 4096, columns: 256 } as const;

/** How many vectors across and how many rows in turn a reduction by columns has under way at once: 8 in all. */
export function underWay(columns: number, lanes: number): { vectors: number; phases: number } {
  const vectors = Math.min(Math.ceil(columns / lanes), 8);
  return { vectors, phases: vectors > 4 ? 1 : vectors > 2 ? 2 : vectors > 1 ? 4 : 8 };
}

/** The kept axes first and the reduced ones after them. */
export const keptFirst = (shape: Shape, axes: readonly number[]): number[] => [
  ...shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis)),
  ...axes,
];

export const countOf = (shape: Shape, axes: readonly number[]): number =>
  sizeOf(axes.map((axis) => shape[axis]!));

/** How many elements lie side by side in what is kept behind the last reduced axis. */
export const innermostKept = (shape: Shape, axes: readonly number[]): number =>
  sizeOf(shape.slice(Math.max(...axes.filter((axis) => shape[axis] !== 1)) + 1));

/** Reduced axes that cannot become one are written out element by element, up to this many. */
export const MOST_WRITTEN_OUT = 64;
