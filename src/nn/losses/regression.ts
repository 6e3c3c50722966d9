import { sub } from '../functions/arithmetic.ts';
import { refuseOthers } from '../options.ts';
import { abs, add, minimum, mul, relu } from '../primitives/elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { elementLoss } from './loss.ts';
import type { Reduction } from './reduction.ts';

/** (ŷ − y)², in squared units of the target; both have the same shape. */
export function meanSquaredError(
  prediction: Tensor,
  target: Tensor,
  options: Reduction = {},
): Tensor {
  return elementLoss('meanSquaredError', prediction, target, options, () =>
    sub(prediction, target).square(),
  );
}

/** |ŷ − y|, in units of the target; both have the same shape. */
export function meanAbsoluteError(
  prediction: Tensor,
  target: Tensor,
  options: Reduction = {},
): Tensor {
  return elementLoss('meanAbsoluteError', prediction, target, options, () =>
    abs(sub(prediction, target)),
  );
}

/**
 * ½ d² where d = |ŷ − y| is at most δ, and δ (d − ½ δ) beyond: m (d − ½ m) with m = min(d, δ).
 * Prediction and target have the same shape.
 */
export function huber(
  prediction: Tensor,
  target: Tensor,
  { delta = 1, reduction, ...others }: Reduction & { readonly delta?: number } = {},
): Tensor {
  refuseOthers('huber', others, 'delta, reduction');
  return elementLoss('huber', prediction, target, { reduction }, () => {
    const distance = abs(sub(prediction, target));
    const capped = minimum(distance, delta);
    return mul(capped, sub(distance, mul(capped, 0.5)));
  });
}

/** max(0, 1 − y ŷ) for targets −1 and 1; both have the same shape. */
export function hinge(prediction: Tensor, target: Tensor, options: Reduction = {}): Tensor {
  return elementLoss('hinge', prediction, target, options, () =>
    relu(add(1, mul(prediction, target).neg())),
  );
}
