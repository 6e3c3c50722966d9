import { limits } from '../backends/limits.ts';
import { sub } from '../functions/arithmetic.ts';
import {
  abs,
  add,
  exp,
  lessEqual,
  log,
  log1p,
  maximum,
  mul,
  neg,
  where,
} from '../primitives/elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { elementLoss } from './loss.ts';
import type { Reduction } from './reduction.ts';

/**
 * −(y ln p + (1 − y) ln(1 − p)), in nats. A certain and wrong prediction costs 100, as in PyTorch,
 * where the formula says infinity; `binaryCrossEntropyWithLogits` has no such corner.
 *
 * @param prediction probabilities between 0 and 1
 * @param target of the same shape, 0, 1 or between
 */
export function binaryCrossEntropy(
  prediction: Tensor,
  target: Tensor,
  options: Reduction = {},
): Tensor {
  return elementLoss('binaryCrossEntropy', prediction, target, options, () => {
    const ones = mul(target, boundedLog(prediction));
    const zeros = mul(sub(1, target), boundedLog(sub(1, prediction)));
    return neg(add(ones, zeros));
  });
}

/** ln p, and −100 where p is 0 or so small that a slope of 1/p would be infinite; NaN stays NaN. */
function boundedLog(p: Tensor): Tensor {
  const floor = limits().smallestProbability;
  return where(lessEqual(p, floor), -100, log(maximum(p, floor)));
}

/**
 * The same loss from the logit z = ln(p/(1 − p)), in nats: max(z, 0) + ln(1 + e^−|z|) − z y, which
 * never overflows. Logits and targets have the same shape.
 */
export function binaryCrossEntropyWithLogits(
  logits: Tensor,
  target: Tensor,
  options: Reduction = {},
): Tensor {
  return elementLoss('binaryCrossEntropyWithLogits', logits, target, options, () => {
    const softplus = add(maximum(logits, 0), log1p(exp(neg(abs(logits)))));
    return sub(softplus, mul(logits, target));
  });
}
