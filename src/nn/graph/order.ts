import type { Tensor } from '../tensor.ts';

/**
 * Every tensor that the roots depend on, inputs before outputs, each once. Depth first from the
 * left, with a stack of its own, so that a chain of a hundred thousand operations is no problem.
 *
 * @param isLeaf tensors to include without looking at what they were computed from
 */
export function orderOf(roots: readonly Tensor[], isLeaf: (tensor: Tensor) => boolean): Tensor[] {
  const order: Tensor[] = [];
  const seen = new Set<Tensor>();
  // The path from a root to where the search stands, and how many inputs of each are done.
  const path: Tensor[] = [];
  const done: number[] = [];
  const enter = (tensor: Tensor) => {
    if (seen.has(tensor)) return;
    seen.add(tensor);
    path.push(tensor);
    done.push(isLeaf(tensor) ? tensor.inputs.length : 0);
  };
  for (const root of roots) {
    enter(root.node);
    while (path.length > 0) {
      const tensor = path[path.length - 1]!;
      const input = tensor.inputs[done[done.length - 1]!++];
      if (input) {
        enter(input);
      } else {
        order.push(tensor);
        path.pop();
        done.pop();
      }
    }
  }
  return order;
}

/** Every tensor that `root` depends on, inputs before outputs. */
export const topologicalOrder = (root: Tensor): Tensor[] => orderOf([root], () => false);
