import { type Shape, sizeOf } from '../../shape.ts';
import { allocate, allocateZeros } from './pool.ts';

/** An array seen as [outer, count, inner] around an axis: where the piece of every index begins, and its length. */
function pieces(indices: Float64Array, shape: Shape, axis: number) {
  const outer = sizeOf(shape.slice(0, axis));
  const count = shape[axis]!;
  const inner = sizeOf(shape.slice(axis + 1));
  const starts: number[] = [];
  for (let o = 0; o < outer; o++) {
    for (const k of indices) starts.push((o * count + k) * inner);
  }
  return { starts, inner };
}

/** [outer, count, inner] -> [outer, indices, inner] */
export function gatherOf(
  from: Float64Array,
  indices: Float64Array,
  shape: Shape,
  axis: number,
): Float64Array {
  const { starts, inner } = pieces(indices, shape, axis);
  const out = allocate(starts.length * inner);
  let to = 0;
  for (const start of starts) {
    for (let i = 0; i < inner; i++) out[to++] = from[start + i]!;
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
  const { starts, inner } = pieces(indices, shape, axis);
  const out = allocateZeros(sizeOf(shape));
  let next = 0;
  for (const start of starts) {
    for (let i = 0; i < inner; i++) out[start + i]! += from[next++]!;
  }
  return out;
}
