import type { Tensor } from '../../../tensor.ts';

/** The number that a leaf is in the code, if it is one: what a backend says, and a gradient's seed. */
export function literalOf(leaf: Tensor, inlines: (leaf: Tensor) => number | null): number | null {
  return leaf.op === 'seed' ? 1 : inlines(leaf);
}

/** Whether a leaf is known to hold 0, 1, 2, … by the way it was made. */
export const counts = (leaf: Tensor): boolean => leaf.op === 'count';
