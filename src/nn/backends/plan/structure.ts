import type { Tensor } from '../../tensor.ts';
import type { Kernel } from '../kernel.ts';
import { counts, literalOf } from './graph/literal.ts';

/** A kernel in few letters. */
function print(kernel: Kernel): string {
  switch (kernel.kind) {
    case 'data':
      return 'data';
    case 'map':
      return kernel.fn;
    case 'view':
      return `v${kernel.offset},${kernel.strides}`;
    case 'pad':
      return `p${kernel.before},${kernel.step}`;
    case 'reduce':
      return `${kernel.fn}${kernel.axes}`;
    case 'matmul':
      return 'm';
    case 'fold':
      return `f${kernel.grid.size},${kernel.grid.stride},${kernel.grid.dilation}`;
    case 'gather':
    case 'scatterAdd':
      return `${kernel.kind}${kernel.axis}`;
  }
}

/** The planner treats leaves that count in a way of their own. */
const given = (leaf: Tensor): string => (counts(leaf) ? '#' : '');

const printed = (value: number): string => `=${Object.is(value, -0) ? '-0' : value}`;

/**
 * What graphs have in common that the same plan computes: operations, shapes, links, and numbers
 * that are written into the code. Leaves are given as they are to `planOf`.
 */
export function structureOf(
  order: readonly Tensor[],
  leaves: readonly Tensor[],
  roots: readonly Tensor[],
  inlines: (leaf: Tensor) => number | null,
): string {
  const numbers = new Map<Tensor, number>();
  let structure = '';
  for (const leaf of leaves) {
    numbers.set(leaf, numbers.size);
    const value = literalOf(leaf, inlines);
    structure += `${leaf.shape}${value === null ? given(leaf) : printed(value)};`;
  }
  for (const tensor of order) {
    numbers.set(tensor, numbers.size);
    structure += `${print(tensor.kernel)}(`;
    for (const input of tensor.inputs) structure += `${numbers.get(input)},`;
    structure += `)${tensor.shape};`;
  }
  for (const root of roots) structure += `>${numbers.get(root)}`;
  return structure;
}
