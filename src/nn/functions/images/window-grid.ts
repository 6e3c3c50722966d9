import type { WindowGrid } from '../../backends/kernel.ts';
import { checkWhole } from '../../options.ts';
import { print, type Shape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { pad } from '../shapes/slice.ts';

/** One number for rows and columns, or one for each. */
export type Pair = number | readonly [rows: number, columns: number];

/** A number of rows and columns on every side; enough for the size to stay (at stride 1); or none. */
export type Padding = Pair | 'same' | 'valid';

export const pairOf = (pair: Pair): readonly [number, number] =>
  typeof pair === 'number' ? [pair, pair] : pair;

/** [before, after] for rows and columns. */
export type Margins = readonly [
  rows: readonly [number, number],
  columns: readonly [number, number],
];

/** Reads the options that convolution and pooling share. */
export function gridOf(
  what: string,
  size: readonly [number, number],
  stride: Pair,
  dilation: Pair,
): WindowGrid {
  const grid: WindowGrid = { size, stride: pairOf(stride), dilation: pairOf(dilation) };
  for (const [name, pair] of Object.entries(grid)) {
    for (const number of pair) {
      if (!Number.isInteger(number) || number < 1) {
        throw new Error(`${what}: ${name} must be whole numbers of 1 or more, not ${print(pair)}`);
      }
    }
  }
  return grid;
}

/** How much to pad an image [n, height, width, channels] so that windows lie as asked. */
export function marginsOf(what: string, image: Shape, grid: WindowGrid, padding: Padding): Margins {
  if (image.length !== 4) {
    throw new Error(
      `${what}: an image has four axes, [examples, height, width, channels], not shape ${print(image)}`,
    );
  }
  const along = (axis: 0 | 1): readonly [number, number] => {
    if (padding === 'valid') return [0, 0];
    const size = image[axis + 1]!;
    const reach = grid.dilation[axis] * (grid.size[axis] - 1) + 1;
    if (padding !== 'same') {
      if (typeof padding === 'string') {
        throw new Error(`${what}: padding must be 'same', 'valid' or a number, not '${padding}'`);
      }
      const margin = pairOf(padding)[axis];
      checkWhole(what, { padding: margin }, 0);
      return [margin, margin];
    }
    // What is missing for ceil(size / stride) windows; an odd one goes after.
    const places = Math.ceil(size / grid.stride[axis]);
    const missing = Math.max(0, (places - 1) * grid.stride[axis] + reach - size);
    return [Math.floor(missing / 2), Math.ceil(missing / 2)];
  };
  const margins: Margins = [along(0), along(1)];
  for (const axis of [0, 1] as const) {
    const size = image[axis + 1]! + margins[axis][0] + margins[axis][1];
    const reach = grid.dilation[axis] * (grid.size[axis] - 1) + 1;
    if (reach > size) {
      throw new Error(
        `${what}: a window of ${reach} does not fit axis ${axis + 1} of the image ${print(image)}, which has ${size} with its padding; use a smaller window or more padding`,
      );
    }
  }
  return margins;
}

/** Adds margins around the pictures of a batch. */
export const padImage = (x: Tensor, [rows, columns]: Margins, value = 0): Tensor =>
  [...rows, ...columns].every((width) => width === 0)
    ? x.node
    : pad(x, [[0, 0], rows, columns, [0, 0]], { value });
