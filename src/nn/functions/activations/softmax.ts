import { scoped } from '../../graph/scope.ts';
import { refuseOthers } from '../../options.ts';
import { exp, log } from '../../primitives/elementwise.ts';
import { sumAlong } from '../../primitives/reduce.ts';
import { axisOf } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { div, sub } from '../arithmetic.ts';
import { shiftOf } from '../reductions.ts';

/** eˣ / Σ eˣ along an axis, the last of [..., classes] when absent. */
export function softmax(x: Tensor, { axis = -1, ...others }: { axis?: number } = {}): Tensor {
  refuseOthers('softmax', others, 'axis');
  const axes = [axisOf('softmax', x.shape, axis)];
  return scoped('softmax', [x], () => {
    const exponentials = exp(sub(x, shiftOf(x, axes)));
    return div(exponentials, sumAlong(exponentials, axes));
  });
}

/**
 * ln softmax x along an axis, the last of [..., classes] when absent, without the logarithm of a number
 * that rounds to 0.
 */
export function logSoftmax(x: Tensor, { axis = -1, ...others }: { axis?: number } = {}): Tensor {
  refuseOthers('logSoftmax', others, 'axis');
  const axes = [axisOf('logSoftmax', x.shape, axis)];
  return scoped('logSoftmax', [x], () => {
    const shifted = sub(x, shiftOf(x, axes));
    return sub(shifted, log(sumAlong(exp(shifted), axes)));
  });
}
