import { add, minimum, mul, reciprocal, relu, sqrt } from '../../primitives/elementwise.ts';
import { tensorOf } from '../../primitives/leaf.ts';
import type { Tensor } from '../../tensor.ts';
import { clip } from '../activations/index.ts';
import { sub } from '../arithmetic.ts';
import { sum } from '../reductions.ts';

/** Bounds every entry by ±limit; this may change the direction. */
export function clipByValue(gradients: readonly Tensor[], limit: number): Tensor[] {
  return gradients.map((gradient) => clip(gradient, { min: -limit, max: limit }));
}

/** The factor that brings a norm down to the limit, at most 1; the 1e-6 is PyTorch's, against 0/0. */
const factorFor = (norm: Tensor, limit: number): Tensor =>
  minimum(mul(reciprocal(add(norm, 1e-6)), limit), 1);

const normOf = (tensors: readonly Tensor[]): Tensor =>
  sqrt(tensors.map((tensor) => sum(mul(tensor, tensor))).reduce((a, b) => add(a, b), tensorOf(0)));

/** Shortens each gradient that is longer than the limit, keeping its direction. */
export function clipByNorm(gradients: readonly Tensor[], limit: number): Tensor[] {
  return gradients.map((gradient) => mul(gradient, factorFor(normOf([gradient]), limit)));
}

/** Shortens all gradients by one factor when they are longer than the limit together. */
export function clipByGlobalNorm(
  gradients: readonly Tensor[],
  limit: number,
): { clipped: Tensor[]; norm: Tensor } {
  const norm = normOf(gradients);
  const factor = factorFor(norm, limit);
  return { clipped: gradients.map((gradient) => mul(gradient, factor)), norm };
}

/** Moves every number by `threshold` towards 0 and stops there: the proximal step of an L1 penalty. */
export function softThreshold(x: Tensor, threshold: number): Tensor {
  return sub(relu(add(x, -threshold)), relu(sub(-threshold, x)));
}
