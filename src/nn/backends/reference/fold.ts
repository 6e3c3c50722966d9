import { type Shape, sizeOf, stridesOf } from '../../shape.ts';
import type { WindowGrid } from '../kernel.ts';
import { eachRow } from './move.ts';
import { allocateZeros } from './pool.ts';

/** How far apart the elements of a window view [n, rows, columns, height, width, channels] lie in an image. */
export function windowStrides(image: Shape, { stride, dilation }: WindowGrid): number[] {
  const [examples, row, column, channel] = stridesOf(image) as [number, number, number, number];
  return [
    examples,
    row * stride[0],
    column * stride[1],
    row * dilation[0],
    column * dilation[1],
    channel,
  ];
}

/** Adds windows up where they came from; the adjoint of a view with the same strides. */
export function foldOf(
  from: Float64Array,
  windows: Shape,
  image: Shape,
  grid: WindowGrid,
): Float64Array {
  const out = allocateZeros(sizeOf(image));
  const width = windows.at(-1)!;
  eachRow(windows, windowStrides(image, grid), 0, (number, start, stride) => {
    for (let i = 0, at = start, next = number * width; i < width; i++, at += stride) {
      out[at]! += from[next++]!;
    }
  });
  return out;
}
