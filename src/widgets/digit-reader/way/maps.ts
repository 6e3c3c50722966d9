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

/**
 * The kernels of the first convolution, each row by row.
 *
 * @param weights [5, 5, 1, kernels], row-major
 */
export function kernelsIn(weights: ArrayLike<number>, count: number): Float64Array[] {
  return Array.from({ length: count }, (_, kernel) =>
    Float64Array.from({ length: weights.length / count }, (_, at) => weights[at * count + kernel]!),
  );
}
