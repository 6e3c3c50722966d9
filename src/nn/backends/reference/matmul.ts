import { type Shape, sizeOf } from '../../shape.ts';
import { allocateZeros } from './pool.ts';

/** [..., n, k] x [..., k, m] -> [..., n, m], each element summed in the order of k. */
export function matmulOf(
  a: Float64Array,
  b: Float64Array,
  shapeA: Shape,
  shapeB: Shape,
): Float64Array {
  const batch = sizeOf(shapeA.slice(0, -2));
  const [n, k] = shapeA.slice(-2) as [number, number]; // a product has at least two axes
  const m = shapeB.at(-1)!;
  const out = allocateZeros(batch * n * m);
  for (let matrix = 0; matrix < batch; matrix++) {
    for (let i = 0; i < n; i++) {
      const row = (matrix * n + i) * m;
      for (let p = 0; p < k; p++) {
        const x = a[(matrix * n + i) * k + p]!;
        const other = (matrix * k + p) * m;
        for (let j = 0; j < m; j++) out[row + j]! += x * b[other + j]!;
      }
    }
  }
  return out;
}
