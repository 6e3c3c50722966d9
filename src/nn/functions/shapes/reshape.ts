import { refuseOthers } from '../../options.ts';
import * as movement from '../../primitives/movement.ts';
import { axesOf, axisOf, print, type Shape, sizeOf } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';

/**
 * The same elements in row-major order under another shape; one axis may be −1, "what is left":
 * [2, 6] to [3, −1] is [3, 4].
 *
 * @throws if the shapes hold different numbers of elements, or two axes are −1
 */
export function reshape(x: Tensor, shape: Shape): Tensor {
  const unknown = shape.indexOf(-1);
  if (unknown < 0) return movement.reshape(x, shape);
  if (shape.indexOf(-1, unknown + 1) >= 0) {
    throw new Error(`reshape: only one axis may be -1, not two as in ${print(shape)}`);
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

/**
 * [a, b, c] -> [c, b, a]: axis i of the result is axis perm[i] of `x`; all axes reversed when `perm` is
 * absent.
 *
 * @throws if `perm` is not an order of the axes
 */
export function transpose(
  x: Tensor,
  { perm, ...others }: { perm?: readonly number[] } = {},
): Tensor {
  refuseOthers('transpose', others, 'perm');
  const order = perm
    ? perm.map((axis) => axisOf('transpose', x.shape, axis))
    : x.shape.map((_, axis) => x.shape.length - 1 - axis);
  if (order.length !== x.shape.length || new Set(order).size !== order.length) {
    throw new Error(
      `transpose: perm ${print(perm ?? order)} must name each axis of shape ${print(x.shape)} once`,
    );
  }
  return movement.permute(x, order);
}

/** [batch, ...] -> [batch, everything else] */
export function flatten(x: Tensor): Tensor {
  const batch = x.shape[0] ?? 1;
  return movement.reshape(x, [batch, x.shape.slice(1).reduce((a, b) => a * b, 1)]);
}

/**
 * [n, 1, m] -> [n, m]: drops axes of size 1, those named or all of them. The axis may be given bare,
 * as in NumPy.
 *
 * @throws if an axis that is named has another size
 */
export function squeeze(
  x: Tensor,
  options: number | { readonly axis?: number | readonly number[] } = {},
): Tensor {
  const axis = typeof options === 'number' ? options : options.axis;
  const axes = axesOf('squeeze', x.shape, axis).filter(
    (i) => axis !== undefined || x.shape[i] === 1,
  );
  const large = axes.find((i) => x.shape[i] !== 1);
  if (large !== undefined) {
    throw new Error(
      `squeeze: axis ${large} of shape ${print(x.shape)} has size ${x.shape[large]}, and only size 1 can go`,
    );
  }
  return movement.reshape(
    x,
    x.shape.filter((_, i) => !axes.includes(i)),
  );
}

/**
 * [n, m] -> [n, 1, m]: a new axis of size 1; −1 puts it last. The axis may be given bare, as in NumPy.
 */
export function expandDims(x: Tensor, axis: number | { readonly axis?: number } = 0): Tensor {
  const place = typeof axis === 'number' ? axis : (axis.axis ?? 0);
  const at = axisOf('expandDims', [...x.shape, 1], place);
  return movement.reshape(x, [...x.shape.slice(0, at), 1, ...x.shape.slice(at)]);
}

/** [n, m] -> [n · repeats[0], m · repeats[1]]: the whole tensor repeated along each axis. */
export function tile(x: Tensor, repeats: readonly number[]): Tensor {
  const rank = Math.max(x.shape.length, repeats.length);
  const shape = [...new Array<number>(rank - x.shape.length).fill(1), ...x.shape];
  const times = [...new Array<number>(rank - repeats.length).fill(1), ...repeats];
  // [a, b] seen as [1, a, 1, b], stretched to [times, a, times, b], and read as one.
  const stretched = movement.broadcastTo(
    movement.reshape(
      x,
      shape.flatMap((size) => [1, size]),
    ),
    shape.flatMap((size, axis) => [times[axis]!, size]),
  );
  return movement.reshape(
    stretched,
    shape.map((size, axis) => size * times[axis]!),
  );
}
