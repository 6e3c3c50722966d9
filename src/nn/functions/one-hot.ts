import { arange } from '../create.ts';
import { equal } from '../primitives/elementwise.ts';
import { reshape } from '../primitives/movement.ts';
import type { Tensor } from '../tensor.ts';

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

/** [...] class numbers -> [..., classes], 1 at the class and 0 elsewhere. */
export function oneHot(indices: Tensor, classes: number): Tensor {
  checkIndices('oneHot', indices, classes);
  return equal(reshape(indices, [...indices.shape, 1]), arange(classes));
}
