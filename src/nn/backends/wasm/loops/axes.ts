import { type Shape, sizeOf } from '../../../shape.ts';

/** Axes to loop over, and for each thing that is read or written its strides along them, in elements. */
export interface Axes {
  readonly sizes: readonly number[];
  readonly strides: readonly (readonly number[])[];
}

/**
 * The fewest axes that visit the same elements in the same order: an axis of size 1 goes, and
 * neighbours become one where everything lies in one row along both.
 *
 * @param mayJoin whether two neighbouring axes of the shape may become one at all
 */
export function collapse(
  shape: Shape,
  strides: readonly (readonly number[])[],
  mayJoin: (before: number, axis: number) => boolean = () => true,
): Axes & { readonly last: readonly number[] } {
  const sizes: number[] = [];
  const columns: number[][] = [];
  /** The last axis of the shape that each of the new axes came from. */
  const last: number[] = [];
  for (const [axis, size] of shape.entries()) {
    if (size === 1) continue;
    const column = strides.map((own) => own[axis]!);
    const before = columns.at(-1);
    const isInRow =
      before?.every((stride, i) => stride === column[i]! * size) && mayJoin(last.at(-1)!, axis);
    if (isInRow) {
      sizes[sizes.length - 1]! *= size;
      columns[columns.length - 1] = column;
      last[last.length - 1] = axis;
    } else {
      sizes.push(size);
      columns.push(column);
      last.push(axis);
    }
  }
  return { sizes, strides: strides.map((_, i) => columns.map((column) => column[i]!)), last };
}

/** The elements of a small shape, each as a list of indices, in row-major order. */
export function elementsOf(shape: Shape): number[][] {
  return Array.from({ length: sizeOf(shape) }, (_, number) => {
    const index = new Array<number>(shape.length);
    let rest = number;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = rest % shape[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    return index;
  });
}
