import { scoped } from '../graph/scope.ts';
import { add } from '../primitives/elementwise.ts';
import { matmul } from '../primitives/matmul.ts';
import { print } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * Z = XW + b.
 *
 * @param x [..., in], one example per row
 * @param w [in, out]
 * @param b [out]
 */
export function linear(x: Tensor, w: Tensor, b?: Tensor): Tensor {
  checkLinear(x, w, b);
  return scoped('linear', b ? [x, w, b] : [x, w], () => affine(x, w, b));
}

/** The same without a scope of its own, for the layer, which records one under its own name. */
export const affine = (x: Tensor, w: Tensor, b?: Tensor): Tensor =>
  b ? add(matmul(x, w), b) : matmul(x, w);

export function checkLinear(x: Tensor, w: Tensor, b?: Tensor): void {
  const [inputs, outputs] = w.shape;
  if (w.shape.length !== 2) {
    throw new Error(
      `linear: the weights must have two axes, [in, out], not shape ${print(w.shape)}`,
    );
  }
  if (x.shape.at(-1) !== inputs) {
    throw new Error(
      `linear: the last axis of x, shape ${print(x.shape)}, must have the ${inputs} entries of the first axis of the weights, shape ${print(w.shape)}`,
    );
  }
  if (b && (b.shape.length !== 1 || b.shape[0] !== outputs)) {
    throw new Error(
      `linear: the bias must have shape [${outputs}], the last axis of the weights ${print(w.shape)}, not ${print(b.shape)}`,
    );
  }
}
