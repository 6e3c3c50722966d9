import { type Shape, sizeOf, stridesOf } from '../../shape.ts';
import { allocate, allocateZeros } from './pool.ts';

/**
 * Visits every element of a strided view in row-major order, one row of the last axis at a time.
 *
 * @param row receives the row's number, the offset of its first element, and the distance between neighbours
 */
export function eachRow(
  shape: Shape,
  strides: readonly number[],
  offset: number,
  row: (number: number, start: number, stride: number) => void,
): void {
  const last = shape.length - 1;
  const index = new Array<number>(Math.max(last, 0)).fill(0);
  const rows = sizeOf(shape.slice(0, -1));
  const stride = strides[last] ?? 1;
  let start = offset;
  for (let number = 0; number < rows; number++) {
    row(number, start, stride);
    for (let axis = last - 1; axis >= 0; axis--) {
      start += strides[axis]!;
      index[axis]!++;
      if (index[axis]! < shape[axis]!) break;
      start -= index[axis]! * strides[axis]!;
      index[axis] = 0;
    }
  }
}

/** Gathers a strided view into an array of its own; where nothing moves, the same array serves. */
export function viewOf(
  from: Float64Array,
  shape: Shape,
  strides: readonly number[],
  offset: number,
): Float64Array {
  const size = sizeOf(shape);
  const own = stridesOf(shape);
  if (size === from.length && strides.every((s, axis) => s === own[axis] || shape[axis] === 1)) {
    return from;
  }
  const out = allocate(size);
  if (strides.every((stride) => stride === 0)) return out.fill(from[offset] ?? 0);
  const width = shape.at(-1) ?? 1;
  eachRow(shape, strides, offset, (number, start, stride) => {
    for (let i = 0, to = number * width, at = start; i < width; i++, at += stride)
      out[to++] = from[at]!;
  });
  return out;
}

/** Zeros of `shape` with the elements of `from` at before + index · step. */
export function padOf(
  from: Float64Array,
  fromShape: Shape,
  shape: Shape,
  before: readonly number[],
  step: readonly number[],
): Float64Array {
  const own = stridesOf(shape);
  const out = allocateZeros(sizeOf(shape));
  const offset = before.reduce((sum, at, axis) => sum + at * own[axis]!, 0);
  const strides = own.map((stride, axis) => stride * step[axis]!);
  const width = fromShape.at(-1) ?? 1;
  eachRow(fromShape, strides, offset, (number, start, stride) => {
    for (let i = 0, at = start, next = number * width; i < width; i++, at += stride)
      out[at] = from[next++]!;
  });
  return out;
}
