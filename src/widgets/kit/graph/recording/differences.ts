import { Tensor, tensor, topologicalOrder } from '../../../../nn/index.ts';

/** The step of a central difference near 1: a power of two, so that adding it rounds as little as possible. */
const step = 1 / 131_072; // 2⁻¹⁷

/** The same graph with other numbers at one of its tensors; only what depends on them is computed anew. */
function withNumbers(root: Tensor, at: Tensor, numbers: ArrayLike<number>): Tensor {
  const changed = new Map<Tensor, Tensor>([[at, tensor(numbers, at.shape)]]);
  for (const node of topologicalOrder(root)) {
    if (changed.has(node) || !node.inputs.some((input) => changed.has(input))) continue;
    const inputs = node.inputs.map((input) => changed.get(input) ?? input);
    const { op, shape, kernel, gradient, rule } = node;
    changed.set(node, new Tensor({ op, inputs, shape, kernel, gradient, rule }));
  }
  return changed.get(root) ?? root;
}

/**
 * Slope of a one-number output for every entry of one tensor, by central differences:
 * (f(v + h) − f(v − h)) / 2h, both computed by running the graph.
 */
export function centralDifferences(root: Tensor, at: Tensor): Float64Array {
  const values = at.dataSync();
  return Float64Array.from(values, (value, i) => {
    const h = step * Math.max(1, Math.abs(value));
    const nudged = (by: number) => {
      const numbers = Float64Array.from(values);
      numbers[i] = value + by;
      return withNumbers(root, at, numbers).item();
    };
    return (nudged(h) - nudged(-h)) / (2 * h);
  });
}

/** |a − n| / max(|a|, |n|), and 0 where both vanish: how far two slopes differ, as a share of the larger. */
export function relativeDifference(a: number, n: number): number {
  const size = Math.max(Math.abs(a), Math.abs(n));
  return size === 0 ? 0 : Math.abs(a - n) / size;
}
