import * as movement from '../primitives/movement.ts';
import { axisOf, print, type Shape, sizeOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** The same elements in row-major order under another shape; one axis may be −1, "what is left". */
export function reshape(x: Tensor, shape: Shape): Tensor {
  const unknown = shape.indexOf(-1);
  if (unknown < 0) return movement.reshape(x, shape);
  if (shape.indexOf(-1, unknown + 1) >= 0) {
    throw new Error(`reshape: only one axis may be -1, not two in ${print(shape)}`);
  }
  const known = sizeOf(shape.filter((_, axis) => axis !== unknown));
  const left = known === 0 ? 0 : x.size / known;
  if (!Number.isInteger(left)) {
    throw new Error(
      `reshape: ${print(x.shape)} holds ${x.size} elements, not a multiple of the ${known} that ${print(shape)} names`,
    );
  }
  return movement.reshape(
    x,
    shape.map((size) => (size === -1 ? left : size)),
  );
}

/** Axis i of the result is axis perm[i] of `x`; all axes reversed when `perm` is absent. */
export function transpose(x: Tensor, { perm }: { perm?: readonly number[] } = {}): Tensor {
  const order = perm
    ? perm.map((axis) => axisOf('transpose', x.shape, axis))
    : x.shape.map((_, axis) => x.shape.length - 1 - axis);
  if (order.length !== x.shape.length || new Set(order).size !== order.length) {
    throw new Error(
      `transpose: perm ${print(order)} must name each axis of shape ${print(x.shape)} once`,
    );
  }
  return movement.permute(x, order);
}
