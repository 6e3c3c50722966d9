import type { Tensor } from './tensor.ts';

/**
 * Every tensor that the roots depend on, inputs before outputs, each once. Depth first from the
 * left, with a stack of its own, so that a chain of a hundred thousand operations is no problem.
 *
 * @param isLeaf tensors to include without looking at what they were computed from
 */
export function orderOf(roots: readonly Tensor[], isLeaf: (tensor: Tensor) => boolean): Tensor[] {
  const order: Tensor[] = [];
  const seen = new Set<Tensor>();
  const path: { readonly tensor: Tensor; next: number }[] = [];
  const enter = (tensor: Tensor) => {
    if (seen.has(tensor)) return;
    seen.add(tensor);
    path.push({ tensor, next: isLeaf(tensor) ? tensor.inputs.length : 0 });
  };
  for (const root of roots) {
    enter(root.node);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const input = top.tensor.inputs[top.next++];
      if (input) {
        enter(input);
      } else {
        order.push(top.tensor);
        path.pop();
      }
    }
  }
  return order;
}

/** Every tensor that `root` depends on, inputs before outputs. */
export const topologicalOrder = (root: Tensor): Tensor[] => orderOf([root], () => false);
