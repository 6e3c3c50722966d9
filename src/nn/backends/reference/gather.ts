import { type Shape, sizeOf } from '../../shape.ts';
import { allocate, allocateZeros } from './pool.ts';

/** The sizes before, at and after an axis: an array seen as [outer, count, inner]. */
function around(shape: Shape, axis: number) {
  return {
    outer: sizeOf(shape.slice(0, axis)),
    count: shape[axis]!,
    inner: sizeOf(shape.slice(axis + 1)),
  };
}

/** [outer, count, inner] -> [outer, indices, inner] */
export function gatherOf(
  from: Float64Array,
  indices: Float64Array,
  shape: Shape,
  axis: number,
): Float64Array {
  const { outer, count, inner } = around(shape, axis);
  const out = allocate(outer * indices.length * inner);
  for (let o = 0, to = 0; o < outer; o++) {
    for (let k = 0; k < indices.length; k++) {
      const start = (o * count + indices[k]!) * inner;
      for (let i = 0; i < inner; i++) out[to++] = from[start + i]!;
    }
  }
  return out;
}

/** [outer, indices, inner] -> [outer, count, inner], repeated indices adding up */
export function scatterAddOf(
  from: Float64Array,
  indices: Float64Array,
  shape: Shape,
  axis: number,
): Float64Array {
  const { outer, count, inner } = around(shape, axis);
  const out = allocateZeros(outer * count * inner);
  for (let o = 0, next = 0; o < outer; o++) {
    for (let k = 0; k < indices.length; k++) {
      const start = (o * count + indices[k]!) * inner;
      for (let i = 0; i < inner; i++) out[start + i]! += from[next++]!;
    }
  }
  return out;
}
