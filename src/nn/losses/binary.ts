import { sub } from '../functions/arithmetic.ts';
import { abs, add, exp, log, log1p, maximum, mul, neg } from '../primitives/elementwise.ts';
import { scoped } from '../scope.ts';
import { sameShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { type Reduction, reduce } from './reduction.ts';

/**
 * −(y ln p + (1 − y) ln(1 − p)), in nats. A certain and wrong prediction costs infinity, as the
 * formula says (PyTorch stops at 100); prefer `binaryCrossEntropyWithLogits` for training.
 *
 * @param prediction probabilities between 0 and 1
 * @param target of the same shape, 0, 1 or between
 */
export function binaryCrossEntropy(
  prediction: Tensor,
  target: Tensor,
  options: Reduction = {},
): Tensor {
  sameShape('binaryCrossEntropy', prediction.shape, target.shape, 'the prediction', 'the target');
  return scoped('binaryCrossEntropy', [prediction, target], () => {
    const ones = mul(target, log(prediction));
    const zeros = mul(sub(1, target), log(sub(1, prediction)));
    return reduce('binaryCrossEntropy', neg(add(ones, zeros)), options);
  });
}

/** The same loss from the logit z = ln(p / (1 − p)): max(z, 0) − z y + ln(1 + e^−|z|), which never overflows. */
export function binaryCrossEntropyWithLogits(
  logits: Tensor,
  target: Tensor,
  options: Reduction = {},
): Tensor {
  const what = 'binaryCrossEntropyWithLogits';
  sameShape(what, logits.shape, target.shape, 'the logits', 'the target');
  return scoped(what, [logits, target], () => {
    const softplus = add(maximum(logits, 0), log1p(exp(neg(abs(logits)))));
    return reduce(what, sub(softplus, mul(logits, target)), options);
  });
}
