import { isSameShape, print, type Shape, sizeOf, stridesOf } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { sumAlong } from './reduce.ts';

/** The same numbers seen through other strides. */
const view = (
  op: string,
  x: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset: number,
  adjoint: (dy: Tensor) => Tensor,
  rule: string,
): Tensor =>
  new Tensor({
    op,
    inputs: [x],
    shape,
    kernel: { kind: 'view', strides, offset },
    gradient: (dy) => [adjoint(dy)],
    rule: () => [rule],
  });

/**
 * [1, m] -> [k, n, m]: repeats axes of size 1, and new leading axes, until `x` has `shape`. Its adjoint
 * is a sum.
 *
 * @throws if an axis would have to stretch that is not of size 1
 */
export function broadcastTo(operand: Tensor, shape: Shape): Tensor {
  const x = operand.node;
  if (isSameShape(x.shape, shape)) return x;
  const lead = shape.length - x.shape.length;
  const own = stridesOf(x.shape);
  const repeated: number[] = [];
  const strides = shape.map((size, axis) => {
    const before = x.shape[axis - lead];
    if (before === size) return own[axis - lead]!;
    if (axis >= lead && before !== 1) {
      throw new Error(
        `broadcastTo: cannot stretch ${print(x.shape)} to ${print(shape)}; axis ${axis} would go from ${before} to ${size}, and only an axis of size 1 stretches`,
      );
    }
    repeated.push(axis);
    return 0;
  });
  if (lead < 0) {
    throw new Error(
      `broadcastTo: ${print(x.shape)} has more axes than ${print(shape)}; sum or reshape it instead`,
    );
  }
  return view(
    'broadcast',
    x,
    shape,
    strides,
    0,
    (dy) => reshape(sumAlong(dy, repeated), x.shape),
    `\\textstyle\\sum_{${repeated.map((axis) => `\\text{axis }${axis}`).join(',')}} \\bar y`,
  );
}

/** The same elements in row-major order under another shape. Its own adjoint. */
export function reshape(operand: Tensor, shape: Shape): Tensor {
  const x = operand.node;
  if (isSameShape(x.shape, shape)) return x;
  if (sizeOf(shape) !== x.size) {
    throw new Error(
      `reshape: ${print(x.shape)} holds ${x.size} elements but ${print(shape)} holds ${sizeOf(shape)}; the new sizes must multiply to ${x.size}`,
    );
  }
  return view(
    'reshape',
    x,
    shape,
    stridesOf(shape),
    0,
    (dy) => reshape(dy, x.shape),
    `\\bar y \\text{ as } ${print(x.shape)}`,
  );
}

/** Axis i of the result is axis order[i] of `x`. Its adjoint is the inverse permutation. */
export function permute(operand: Tensor, order: readonly number[]): Tensor {
  const x = operand.node;
  const own = stridesOf(x.shape);
  const inverse = order.map((_, axis) => order.indexOf(axis));
  return view(
    'permute',
    x,
    order.map((axis) => x.shape[axis]!),
    order.map((axis) => own[axis]!),
    0,
    (dy) => permute(dy, inverse),
    `\\bar y^{\\top}`,
  );
}

/** Every step-th element of each axis from `start` on, `shape` of them. Its adjoint is `spread`. */
export function take(
  operand: Tensor,
  start: readonly number[],
  shape: Shape,
  step: readonly number[],
): Tensor {
  const x = operand.node;
  const own = stridesOf(x.shape);
  const offset = start.reduce((sum, at, axis) => sum + at * own[axis]!, 0);
  return view(
    'slice',
    x,
    shape,
    own.map((stride, axis) => stride * step[axis]!),
    offset,
    (dy) => spread(dy, start, x.shape, step),
    `\\bar y \\text{ placed in zeros}`,
  );
}

/** Places the elements of `x` at every step-th place from `before` on, inside zeros of `shape`. Its adjoint is `take`. */
export function spread(
  operand: Tensor,
  before: readonly number[],
  shape: Shape,
  step: readonly number[],
): Tensor {
  const x = operand.node;
  return new Tensor({
    op: 'pad',
    inputs: [x],
    shape,
    kernel: { kind: 'pad', before, step },
    gradient: (dy) => [take(dy, before, x.shape, step)],
    rule: () => [`\\bar y \\text{ cut out}`],
  });
}
