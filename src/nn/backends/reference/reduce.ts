import { type Shape, sizeOf, stridesOf } from '../../shape.ts';
import { eachRow } from './move.ts';
import { allocateZeros } from './pool.ts';

/** Folds axes of an array into one element each, in row-major order. */
export function reduceOf(
  fn: 'sum' | 'max' | 'argMax',
  from: Float64Array,
  shape: Shape,
  axes: readonly number[],
): Float64Array {
  const kept = shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const strides = stridesOf(kept).map((stride, axis) => (axes.includes(axis) ? 0 : stride));
  const width = shape.at(-1) ?? 1;
  const out = allocateZeros(sizeOf(kept));
  switch (fn) {
    case 'sum':
      eachRow(shape, strides, 0, (number, start, stride) => {
        for (let i = 0, next = number * width, at = start; i < width; i++, at += stride)
          out[at]! += from[next++]!;
      });
      return out;
    case 'max':
      out.fill(Number.NEGATIVE_INFINITY);
      eachRow(shape, strides, 0, (number, start, stride) => {
        for (let i = 0, next = number * width, at = start; i < width; i++, at += stride) {
          out[at] = Math.max(out[at]!, from[next++]!);
        }
      });
      return out;
    case 'argMax':
      return argMaxOf(from, shape, axes[0]!, out);
  }
}

/** Position of the first largest element along one axis; NaN counts as the largest of all. */
function argMaxOf(from: Float64Array, shape: Shape, axis: number, out: Float64Array): Float64Array {
  const length = shape[axis]!;
  const inner = stridesOf(shape)[axis]!;
  for (let i = 0; i < out.length; i++) {
    const start = Math.floor(i / inner) * inner * length + (i % inner);
    let best = from[start]!;
    for (let k = 1; k < length && !Number.isNaN(best); k++) {
      const value = from[start + k * inner]!;
      if (value > best || Number.isNaN(value)) {
        best = value;
        out[i] = k;
      }
    }
  }
  return out;
}
