import { orderOf } from './graph/order.ts';
import { add } from './primitives/elementwise.ts';
import { leaf } from './primitives/leaf.ts';
import { print } from './shape.ts';
import type { Tensor } from './tensor.ts';

/** One application of the chain rule. */
export interface Step {
  readonly node: Tensor;
  /** dLoss/dNode, complete: the sum over every branch that leaves the node. */
  readonly gradient: Tensor;
  /** What the node hands to each of its inputs, null where no gradient flows. */
  readonly contributions: readonly (Tensor | null)[];
}

const addTo = (soFar: Tensor | undefined, more: Tensor): Tensor =>
  soFar ? add(soFar, more) : more;

/** Whether a gradient may pass through a tensor to what it was computed from. */
const isEnd = (tensor: Tensor): boolean => tensor.op === 'detach' || tensor.isConstant;

/**
 * Backpropagation, one node at a time from the loss to the leaves. Figures step through it;
 * `gradients` runs it to the end.
 *
 * @returns the gradient of every tensor that the loss depends on; a parameter finds its own there too
 * @throws if the loss is not one number
 */
export function* backpropagate(loss: Tensor): Generator<Step, Map<Tensor, Tensor>> {
  if (loss.size !== 1) {
    throw new Error(
      `backpropagate: the loss must be one number, but its shape is ${print(loss.shape)}; take its sum() or mean() first`,
    );
  }
  const gradient = new Map([[loss.node, leaf('seed', Float64Array.of(1), loss.shape)]]);
  for (const node of orderOf([loss], isEnd).reverse()) {
    const dy = gradient.get(node);
    if (!dy) continue;
    const contributions = isEnd(node)
      ? node.inputs.map(() => null)
      : node
          .gradient(dy, node, node.inputs)
          .map((dx, i) => (node.inputs[i]!.isConstant ? null : dx));
    for (const [i, dx] of contributions.entries()) {
      if (!dx) continue;
      const input = node.inputs[i]!;
      gradient.set(input, addTo(gradient.get(input), dx));
    }
    if (node.owner) gradient.set(node.owner, addTo(gradient.get(node.owner), dy));
    yield { node, gradient: dy, contributions };
  }
  return gradient;
}

/** dLoss/dx for each x of `wrt`; zeros where the loss does not depend on it. */
export function gradients(loss: Tensor, wrt: readonly Tensor[]): Tensor[] {
  const steps = backpropagate(loss);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const found = step.value;
  return wrt.map((x) => found.get(x) ?? leaf('zeros', new Float64Array(x.size), x.shape));
}
