import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  gradients,
  sigmoid,
  type Tensor,
  tensor,
} from '../nn/index.ts';

/** One logistic unit with label y, its gradient computed on both routes. */
export interface Cancellation {
  readonly z: number;
  readonly y: number;
  readonly a: number;
  /** Loss from a; the naive route. */
  readonly loss: number;
  /** Loss from z in one piece. */
  readonly fusedLoss: number;
  /** ∂L/∂a = (a − y) / (a(1 − a)) */
  readonly lossSlope: number;
  /** da/dz = a(1 − a) */
  readonly unitSlope: number;
  /** The product of the two slopes, multiplied out in float64. */
  readonly naive: number;
  /** ∂L/∂z from the loss that takes z: a − y. */
  readonly fused: number;
}

/** What survives at pre-activation z and label y; naive and fused agree until a rounds to 0 or 1. */
export function cancellation(z: number, y: 0 | 1): Cancellation {
  const input = tensor(z);
  const label = tensor(y);
  const a = sigmoid(input);
  const loss = binaryCrossEntropy(a, label);
  const fusedLoss = binaryCrossEntropyWithLogits(input, label);
  const lossSlope = slope(loss, a);
  const unitSlope = slope(a, input);
  return {
    z,
    y,
    a: a.item(),
    loss: loss.item(),
    fusedLoss: fusedLoss.item(),
    lossSlope,
    unitSlope,
    naive: lossSlope * unitSlope,
    fused: slope(fusedLoss, input),
  };
}

function slope(output: Tensor, input: Tensor): number {
  const [gradient] = gradients(output, [input]) as [Tensor]; // one gradient for each asked
  return gradient.item();
}
