import type { Tensor } from '../tensor.ts';

/** Whether a node's local rule is a factor per element, as opposed to a formula for the whole tensor. */
export const isElementwise = (node: Tensor): boolean => node.kernel.kind === 'map';

/**
 * The local rule of a node as TeX, one entry per input. For an elementwise operation it is the
 * factor d(node)/d(input) that multiplies the upstream gradient; for every other operation it is
 * the formula of the whole contribution, in which \bar y is the upstream gradient.
 *
 * @param names how each tensor is called on the page; letters from a on, and y, when absent
 */
export function localRule(node: Tensor, names?: (tensor: Tensor) => string): readonly string[] {
  const letters = node.inputs.length === 1 ? ['x'] : ['a', 'b', 'c'];
  const inputs = node.inputs.map((input, i) => names?.(input) ?? letters[i]!);
  return node.rule(inputs, names?.(node) ?? 'y');
}
