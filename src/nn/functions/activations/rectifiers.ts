import { scoped } from '../../graph/scope.ts';
import { refuseOthers } from '../../options.ts';
import { add, expm1, less, lessEqual, mul, where } from '../../primitives/elementwise.ts';
import { tensorOf } from '../../primitives/leaf.ts';
import type { Tensor } from '../../tensor.ts';

/** x where x > 0, and `below` elsewhere; at 0 the slope is that of `below`. */
const joinedAt0 = (x: Tensor, above: Tensor, below: Tensor): Tensor =>
  where(less(0, x), above, below);

/** x, and αx below 0; the slope at 0 is α. */
export function leakyRelu(x: Tensor, { alpha = 0.01, ...others }: { alpha?: number } = {}): Tensor {
  refuseOthers('leakyRelu', others, 'alpha');
  return scoped('leakyRelu', [x], () => joinedAt0(x, tensorOf(x), mul(x, alpha)));
}

/** Leaky ReLU whose slope below 0 is learned: `a` broadcasts, so it may hold one number per channel. */
export function prelu(x: Tensor, a: Tensor): Tensor {
  return scoped('prelu', [x, a], () => joinedAt0(x, tensorOf(x), mul(x, a)));
}

/** eˣ − 1 of the part up to 0, so that large x does not overflow. */
const expm1Below0 = (x: Tensor): Tensor => expm1(where(less(0, x), 0, x));

/** x, and α(eˣ − 1) below 0. */
export function elu(x: Tensor, { alpha = 1, ...others }: { alpha?: number } = {}): Tensor {
  refuseOthers('elu', others, 'alpha');
  return scoped('elu', [x], () => joinedAt0(x, tensorOf(x), mul(expm1Below0(x), alpha)));
}

const SELU_ALPHA = 1.6732632423543772;
const SELU_SCALE = 1.0507009873554805;

/** ELU scaled so that mean 0 and variance 1 are a fixed point. @see Klambauer et al. (2017) */
export function selu(x: Tensor): Tensor {
  return scoped('selu', [x], () =>
    mul(joinedAt0(x, tensorOf(x), mul(expm1Below0(x), SELU_ALPHA)), SELU_SCALE),
  );
}

/** ReLU cut off at 6. */
export function relu6(x: Tensor): Tensor {
  return scoped('relu6', [x], () => clipOpen(x, 0, 6));
}

/** Bounds a value; the slope is 1 at the bounds and between, 0 outside. Where min lies above max, max wins, as in NumPy and PyTorch. */
export function clip(x: Tensor, { min, max, ...others }: { min?: number; max?: number }): Tensor {
  refuseOthers('clip', others, 'min, max');
  return scoped('clip', [x], () => {
    let inside = tensorOf(x);
    if (min !== undefined) inside = where(less(inside, min), min, inside);
    if (max !== undefined) inside = where(less(max, inside), max, inside);
    return inside;
  });
}

/** x, bounded by −1 and 1. */
export function hardTanh(x: Tensor): Tensor {
  return scoped('hardTanh', [x], () => clipOpen(x, -1, 1));
}

/** x/6 + 1/2, bounded by 0 and 1, as PyTorch has it (Keras 2 and ONNX: slope 0.2). */
export function hardSigmoid(x: Tensor): Tensor {
  return scoped('hardSigmoid', [x], () => add(mul(clipOpen(x, -3, 3), 1 / 6), 0.5));
}

/** Bounds a value; the slope is 0 at the bounds too. */
function clipOpen(x: Tensor, low: number, high: number): Tensor {
  return where(lessEqual(x, low), low, where(lessEqual(high, x), high, x));
}
