import type { Tensor } from '../../tensor.ts';

/** How much one run of a step asks of a device. */
export interface Work {
  /** Additions, multiplications and other functions of numbers. */
  readonly operations: number;
  /** Operations that are no mere ways of reading: how often a device has to begin anew, at most. */
  readonly loops: number;
}

/** Operations on numbers that one tensor costs. */
function costOf({ kernel, size, inputs }: Tensor): number {
  switch (kernel.kind) {
    case 'data':
    case 'view':
      return 0;
    case 'map':
    case 'pad':
    case 'gather':
      return size;
    case 'matmul':
      return 2 * size * inputs[0]!.shape.at(-1)!;
    case 'reduce':
    case 'fold':
      return inputs[0]!.size;
    case 'scatterAdd':
      return inputs[0]!.size + size;
  }
}

/** @param order everything a step computes, each tensor once */
export function workOf(order: readonly Tensor[]): Work {
  const costs = order.map(costOf);
  return {
    operations: costs.reduce((sum, cost) => sum + cost, 0),
    loops: order.filter(({ kernel }) => kernel.kind !== 'data' && kernel.kind !== 'view').length,
  };
}
