import { scoped } from '../graph/scope.ts';
import { refuseOthers } from '../options.ts';
import { abs, add, equal, exp, log, mul, neg, where } from '../primitives/elementwise.ts';
import { reshape } from '../primitives/movement.ts';
import { argMaxAlong, maxAlong, sumAlong } from '../primitives/reduce.ts';
import { axesOf, axisOf, print, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { sub } from './arithmetic.ts';

/** Which axes a reduction runs along (all when absent), and whether they stay with size 1. */
export interface Axis {
  readonly axis?: number | readonly number[] | undefined;
  readonly keepDims?: boolean | undefined;
}

/** Drops the reduced axes unless they are to stay. */
function finish(reduced: Tensor, axes: readonly number[], keepDims = false): Tensor {
  if (keepDims) return reduced;
  return reshape(
    reduced,
    reduced.shape.filter((_, axis) => !axes.includes(axis)),
  );
}

/** [n, m] -> [m] along axis 0, [] along all: the sum of the elements. */
export function sum(x: Tensor, { axis, keepDims, ...others }: Axis = {}): Tensor {
  refuseOthers('sum', others, 'axis, keepDims');
  const axes = axesOf('sum', x.shape, axis);
  return finish(sumAlong(x, axes), axes, keepDims);
}

const countOf = (shape: Shape, axes: readonly number[]): number =>
  axes.reduce((count, axis) => count * shape[axis]!, 1);

/** [n, m] -> [m] along axis 0, [] along all: the arithmetic mean. */
export function mean(x: Tensor, { axis, keepDims, ...others }: Axis = {}): Tensor {
  refuseOthers('mean', others, 'axis, keepDims');
  const axes = axesOf('mean', x.shape, axis);
  return scoped('mean', [x], () =>
    finish(mul(sumAlong(x, axes), 1 / countOf(x.shape, axes)), axes, keepDims),
  );
}

/**
 * [n, m] -> [m] along axis 0, [] along all: the biased variance, the mean squared distance from the
 * mean, divided by n. PyTorch divides by n − 1 unless told otherwise.
 */
export function variance(x: Tensor, { axis, keepDims, ...others }: Axis = {}): Tensor {
  refuseOthers('variance', others, 'axis, keepDims');
  const axes = axesOf('variance', x.shape, axis);
  return scoped('variance', [x], () => {
    const centred = sub(x, mean(x, { axis: axes, keepDims: true }));
    return mean(mul(centred, centred), { axis: axes, keepDims });
  });
}

function checkNotEmpty(what: string, shape: Shape, axes: readonly number[]): void {
  const empty = axes.find((axis) => shape[axis] === 0);
  if (empty !== undefined) {
    throw new Error(
      `${what}: axis ${empty} of shape ${print(shape)} has no elements, and nothing is the largest of none`,
    );
  }
}

/**
 * [n, m] -> [m] along axis 0, [] along all: the largest element; those that tie share the gradient.
 */
export function max(x: Tensor, { axis, keepDims, ...others }: Axis = {}): Tensor {
  refuseOthers('max', others, 'axis, keepDims');
  const axes = axesOf('max', x.shape, axis);
  checkNotEmpty('max', x.shape, axes);
  return finish(maxAlong(x, axes), axes, keepDims);
}

/**
 * [n, m] -> [m] along axis 0, [] along all: the smallest element; those that tie share the gradient.
 */
export function min(x: Tensor, { axis, keepDims, ...others }: Axis = {}): Tensor {
  refuseOthers('min', others, 'axis, keepDims');
  const axes = axesOf('min', x.shape, axis);
  checkNotEmpty('min', x.shape, axes);
  return scoped('min', [x], () => finish(neg(maxAlong(neg(x), axes)), axes, keepDims));
}

/**
 * [n, m] -> [m] along axis 0, [] along all: ln Σ eˣ, shifted by the maximum so that nothing overflows.
 */
export function logSumExp(x: Tensor, { axis, keepDims, ...others }: Axis = {}): Tensor {
  refuseOthers('logSumExp', others, 'axis, keepDims');
  const axes = axesOf('logSumExp', x.shape, axis);
  return scoped('logSumExp', [x], () => {
    const shift = shiftOf(x, axes);
    return finish(add(log(sumAlong(exp(sub(x, shift)), axes)), shift), axes, keepDims);
  });
}

/** The maximum along axes as a constant; 0 where it is infinite, since ∞ − ∞ is no number. */
export function shiftOf(x: Tensor, axes: readonly number[]): Tensor {
  const largest = maxAlong(x, axes).detach();
  return where(equal(abs(largest), Number.POSITIVE_INFINITY), 0, largest);
}

/** [n, m] -> [n]: position of the first largest element along an axis (the last when absent). */
export function argMax(
  x: Tensor,
  { axis = -1, keepDims, ...others }: { axis?: number; keepDims?: boolean } = {},
): Tensor {
  refuseOthers('argMax', others, 'axis, keepDims');
  const along = axisOf('argMax', x.shape, axis);
  checkNotEmpty('argMax', x.shape, [along]);
  return finish(argMaxAlong(x, along), [along], keepDims);
}
