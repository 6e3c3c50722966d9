import { refuseOthers } from '../../options.ts';
import { arange } from '../../primitives/create.ts';
import { equal } from '../../primitives/elementwise.ts';
import { gatherAlong } from '../../primitives/gather.ts';
import { reshape } from '../../primitives/movement.ts';
import { axisOf } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';

/** Throws unless every index is a whole number from 0 to count − 1. Indices not computed yet are not looked at. */
export function checkIndices(what: string, indices: Tensor, count: number): void {
  const numbers = indices.node.values?.read() ?? [];
  for (const [i, index] of numbers.entries()) {
    if (!Number.isInteger(index) || index < 0 || index >= count) {
      throw new Error(
        `${what}: index ${index} at position ${i} must be a whole number from 0 to ${count - 1}`,
      );
    }
  }
}

/**
 * [..., n, ...] at indices [i, j] -> [..., i, j, ...]: the entries of an axis at the indices, whose shape
 * takes that axis's place.
 */
export function gather(
  x: Tensor,
  indices: Tensor,
  { axis = 0, ...others }: { axis?: number } = {},
): Tensor {
  refuseOthers('gather', others, 'axis');
  const along = axisOf('gather', x.shape, axis);
  checkIndices('gather', indices, x.shape[along]!);
  const list = gatherAlong(x, reshape(indices, [indices.size]), along);
  return reshape(list, [...x.shape.slice(0, along), ...indices.shape, ...x.shape.slice(along + 1)]);
}

/** [...] class numbers -> [..., classes], 1 at the class and 0 elsewhere. */
export function oneHot(indices: Tensor, classes: number): Tensor {
  checkIndices('oneHot', indices, classes);
  return equal(reshape(indices, [...indices.shape, 1]), arange(classes));
}
