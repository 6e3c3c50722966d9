import {
  dropout,
  matmul,
  meanSquaredError,
  mul,
  type Random,
  type Tensor,
  tensor,
} from '../../nn/index.ts';
import type { WorkedGraph } from '../gradients/worked-graphs.ts';

/** Dropout between a hidden layer and one output, by the library's own function. */
export interface DroppedGraph {
  /** Activations after the mask; the activations themselves outside training. */
  readonly masked: Tensor;
  /** The mask as it was drawn, 0 or 1/(1 − rate); null outside training. */
  readonly mask: Tensor | null;
  readonly output: Tensor;
  readonly loss: Tensor;
}

/** @param a activations [examples, units], w outgoing weights [units, 1], y targets [examples, 1] */
export function dropped(
  { a, w, y }: { readonly a: Tensor; readonly w: Tensor; readonly y: Tensor },
  options: { readonly rate: number; readonly random: Random; readonly training: boolean },
): DroppedGraph {
  const masked = dropout(a, options);
  const output = matmul(masked, w);
  const isMasked = masked !== a.node;
  return {
    masked,
    mask: isMasked ? masked.inputs[1]! : null,
    output,
    loss: meanSquaredError(output, y),
  };
}

/** One example's activations under a given mask M, 0 or 1/(1 − p), and one output z. */
export function maskedUnit(
  activations: readonly number[],
  mask: readonly number[],
  weights: readonly number[],
): WorkedGraph {
  const [a, m] = [tensor([[...activations]]), tensor([[...mask]])];
  const w = tensor(weights.map((weight) => [weight]));
  const masked = mul(a, m);
  const z = matmul(masked, w);
  return {
    output: z,
    names: new Map<Tensor, string>([
      [a, 'a'],
      [m, 'M'],
      [w, 'w'],
      [masked, '\\tilde a'],
      [z, 'z'],
    ]),
    parameters: new Set([w]),
    quiet: new Set([m]),
  };
}
