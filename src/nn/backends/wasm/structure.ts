import type { Tensor } from '../../tensor.ts';
import type { Kernel } from '../kernel.ts';

/** A kernel in few letters. */
function print(kernel: Kernel): string {
  switch (kernel.kind) {
    case 'data':
      return 'data';
    case 'map':
      return kernel.fn;
    case 'view':
      return `view ${kernel.offset} ${kernel.strides}`;
    case 'pad':
      return `pad ${kernel.before} ${kernel.step}`;
    case 'reduce':
      return `${kernel.fn} ${kernel.axes}`;
    case 'matmul':
      return 'matmul';
    case 'fold':
      return `fold ${kernel.grid.size} ${kernel.grid.stride} ${kernel.grid.dilation}`;
    case 'gather':
    case 'scatterAdd':
      return `${kernel.kind} ${kernel.axis}`;
  }
}

/**
 * What two graphs have in common that the same program computes: operations, shapes, links, and
 * numbers that are written into the code.
 */
export function structureOf(
  order: readonly Tensor[],
  leaves: readonly Tensor[],
  roots: readonly Tensor[],
  inlines: (leaf: Tensor) => number | null,
): string {
  const numbers = new Map<Tensor, number>();
  const lines: string[] = [];
  for (const leaf of leaves) {
    numbers.set(leaf, numbers.size);
    lines.push(`${leaf.shape}=${inlines(leaf) ?? '?'}`);
  }
  for (const tensor of order) {
    numbers.set(tensor, numbers.size);
    const inputs = tensor.inputs.map((input) => numbers.get(input));
    lines.push(`${print(tensor.kernel)}(${inputs})${tensor.shape}`);
  }
  return `${lines.join(';')}:${roots.map((root) => numbers.get(root))}`;
}
