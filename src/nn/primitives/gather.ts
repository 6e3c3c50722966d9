import type { Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

const replaceAxis = (shape: Shape, axis: number, size: number): Shape =>
  shape.map((own, i) => (i === axis ? size : own));

/** The entries of one axis at a list of indices [k]. Its adjoint is `scatterAdd`. */
export function gatherAlong(x: Tensor, indices: Tensor, axis: number): Tensor {
  return new Tensor({
    op: 'gather',
    inputs: [x.node, indices.node],
    shape: replaceAxis(x.shape, axis, indices.size),
    kernel: { kind: 'gather', axis },
    gradient: (dy) => [scatterAdd(dy, indices.node, axis, x.shape[axis]!), null],
    rule: () => ['\\bar y \\text{ added at the indices}', '0'],
  });
}

/** Zeros, and the entries of one axis added at their indices. Its adjoint is `gatherAlong`. */
function scatterAdd(x: Tensor, indices: Tensor, axis: number, count: number): Tensor {
  return new Tensor({
    op: 'scatterAdd',
    inputs: [x.node, indices.node],
    shape: replaceAxis(x.shape, axis, count),
    kernel: { kind: 'scatterAdd', axis },
    gradient: (dy) => [gatherAlong(dy, indices.node, axis), null],
    rule: () => ['\\bar y \\text{ at the indices}', '0'],
  });
}
