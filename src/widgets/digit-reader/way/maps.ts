import type { Glimpse } from '../../../experiments/digits/glimpse.ts';

/** The maps of a block one by one, each row by row; the block holds them pixel by pixel. */
export function mapsIn({ shape, values }: Glimpse): Float64Array[] {
  const [height = 1, width = 1, count = 1] = shape;
  return Array.from({ length: count }, (_, map) =>
    Float64Array.from({ length: height * width }, (_, pixel) => values[pixel * count + map]!),
  );
}

/** The largest size among numbers. */
export const mostIn = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The largest number of a block: all its maps are drawn on one scale, so that a quiet one looks quiet. */
export const largest = ({ values }: Glimpse): number => mostIn(values);

export interface KernelShape {
  /** Of one kernel's square, in weights. */
  readonly side: number;
  /** Maps of the layer below: a kernel has a square for each. */
  readonly below: number;
  readonly count: number;
}

/** Rows of a kernel whose squares stand one above the other, with an empty row between two. */
export const heightOf = ({ side, below }: KernelShape): number => below * (side + 1) - 1;

/**
 * The kernels of a convolution, each with its squares one above the other, row by row.
 *
 * @param weights [side, side, below, count], row-major
 */
export function kernelsIn(weights: ArrayLike<number>, shape: KernelShape): Float64Array[] {
  const { side, below, count } = shape;
  return Array.from({ length: count }, (_, kernel) =>
    Float64Array.from({ length: heightOf(shape) * side }, (_, at) => {
      const [line, column] = [Math.floor(at / side), at % side];
      const [map, row] = [Math.floor(line / (side + 1)), line % (side + 1)];
      return row === side ? 0 : weights[((row * side + column) * below + map) * count + kernel]!;
    }),
  );
}
