import { scoped } from '../graph/scope.ts';
import { sameShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { type Reduction, reduce } from './reduction.ts';

/** A loss that compares a prediction with a target of the same shape, element by element. */
export function elementLoss(
  what: string,
  prediction: Tensor,
  target: Tensor,
  options: Reduction,
  losses: () => Tensor,
): Tensor {
  sameShape(what, prediction.shape, target.shape, 'the prediction', 'the target');
  return scoped(what, [prediction, target], () => reduce(what, losses(), options));
}
