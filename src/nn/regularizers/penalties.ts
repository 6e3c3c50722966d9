import { sum } from '../functions/reductions.ts';
import { scoped } from '../graph/scope.ts';
import { abs, add, mul } from '../primitives/elementwise.ts';
import { tensorOf } from '../primitives/leaf.ts';
import { Tensor } from '../tensor.ts';

const total = (
  name: string,
  weights: Tensor | readonly Tensor[],
  strength: number,
  of: (w: Tensor) => Tensor,
): Tensor => {
  const list = weights instanceof Tensor ? [weights] : weights;
  return scoped(name, list, () =>
    mul(
      list.map((w) => sum(of(w))).reduce((a, b) => add(a, b), tensorOf(0)),
      strength,
    ),
  );
};

/** λ Σ |w| */
export const l1 = (weights: Tensor | readonly Tensor[], strength: number): Tensor =>
  total('l1', weights, strength, abs);

/** λ Σ w², whose gradient is 2λw; many texts write λ/2 so that it is λw. */
export const l2 = (weights: Tensor | readonly Tensor[], strength: number): Tensor =>
  total('l2', weights, strength, (w) => mul(w, w));
