import { isElementwise, type Node } from '../graph/node.ts';
import { isStraight } from '../reading/access.ts';

/**
 * The product, if any, that each node is the arithmetic after: the last of those that are used for
 * nothing else on the way.
 */
export function lastProducts(nodes: readonly Node[], wanted: ReadonlySet<Node>): (Node | null)[] {
  const uses = nodes.map((node) => (wanted.has(node) ? 1 : 0));
  for (const { inputs } of nodes) for (const { node } of inputs) uses[node.id]! += 1;
  const last: (Node | null)[] = [];
  for (const node of nodes) {
    let product: Node | null = node.kind === 'matmul' ? node : null;
    if (isElementwise(node)) {
      for (const { node: input, access } of node.inputs) {
        const isOnly = uses[input.id] === 1 && input.size === node.size && isStraight(access);
        const found = isOnly ? last[input.id]! : null;
        if (found && (!product || found.id > product.id)) product = found;
      }
    }
    last.push(product);
  }
  return last;
}
