import type { Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { add, less, mul, neg, reciprocal } from './elementwise.ts';
import { broadcastTo } from './movement.ts';

// Reductions keep their axes at size 1, so that the result broadcasts straight back.
const collapse = (shape: Shape, axes: readonly number[]): Shape =>
  shape.map((size, axis) => (axes.includes(axis) ? 1 : size));

/** Sum along axes. Its adjoint is `broadcastTo`. */
export function sumAlong(operand: Tensor, axes: readonly number[]): Tensor {
  const x = operand.node;
  if (axes.length === 0) return x;
  return new Tensor({
    op: 'sum',
    inputs: [x],
    shape: collapse(x.shape, axes),
    kernel: { kind: 'reduce', fn: 'sum', axes },
    gradient: (dy) => [broadcastTo(dy, x.shape)],
    rule: () => ['\\bar y \\text{ repeated}'],
  });
}

/** Maximum along axes. Elements that tie share the gradient equally. */
export function maxAlong(operand: Tensor, axes: readonly number[]): Tensor {
  const x = operand.node;
  if (axes.length === 0) return x;
  return new Tensor({
    op: 'amax',
    inputs: [x],
    shape: collapse(x.shape, axes),
    kernel: { kind: 'reduce', fn: 'max', axes },
    gradient: (dy, y) => {
      const winner = add(1, neg(less(x, y)));
      return [mul(mul(winner, reciprocal(sumAlong(winner, axes))), dy)];
    },
    rule: ([name], y) => [`\\bar y\\,[${name} = ${y}] / \\text{ties}`],
  });
}

/** Position of the first maximum along one axis; no gradient. */
export function argMaxAlong(operand: Tensor, axis: number): Tensor {
  const x = operand.node;
  return new Tensor({
    op: 'argMax',
    inputs: [x],
    shape: collapse(x.shape, [axis]),
    kernel: { kind: 'reduce', fn: 'argMax', axes: [axis] },
    gradient: () => [null],
    rule: () => ['0'],
  });
}
