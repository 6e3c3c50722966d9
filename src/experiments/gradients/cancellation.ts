import {
  binaryCrossEntropyWithLogits,
  gradients,
  sigmoid,
  type Tensor,
  tensor,
} from '../../nn/index.ts';

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
  /** da/dz = a(1 − a), computed from the stored a as the formula says. */
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
  const loss = lossAsWritten(a, label);
  const fusedLoss = binaryCrossEntropyWithLogits(input, label);
  const lossSlope = slope(loss, a);
  const unitSlope = a.mul(a.neg().add(1)).item();
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

/** −(y ln a + (1 − y) ln(1 − a)), without the floor under a that libraries add for the corners. */
function lossAsWritten(a: Tensor, y: Tensor): Tensor {
  const [notA, notY] = [a.neg().add(1), y.neg().add(1)];
  return y.mul(a.log()).add(notY.mul(notA.log())).neg();
}

function slope(output: Tensor, input: Tensor): number {
  const [gradient] = gradients(output, [input]) as [Tensor]; // one gradient for each asked
  return gradient.item();
}
