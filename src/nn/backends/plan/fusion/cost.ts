import type { ScalarFunction } from '../../kernel.ts';
import { isElementwise, type Node } from '../graph/node.ts';
import { repeats } from '../reading/access.ts';

/** Functions that may be computed twice rather than stored, by what they cost. */
const CHEAP: Partial<Record<ScalarFunction, number>> = {
  add: 1,
  mul: 1,
  neg: 0, // x + (−y) is x − y
  abs: 1,
  relu: 1,
  maximum: 1,
  minimum: 1,
  less: 1,
  lessEqual: 1,
  equal: 1,
  where: 1,
  reciprocal: 4,
  sqrt: 4,
};

/** More than anything that is computed twice. */
export const DEAR = 1000;

const ownCost = (node: Node): number => (node.kind === 'map' ? (CHEAP[node.fn] ?? DEAR) : 0);

/** What it costs to compute each node from what is in memory. */
export function costs(nodes: readonly Node[], isStored: (node: Node) => boolean): number[] {
  const cost: number[] = [];
  for (const node of nodes) {
    let sum = 0;
    if (isElementwise(node)) {
      sum = ownCost(node);
      for (const { node: input } of node.inputs) if (!isStored(input)) sum += cost[input.id]!;
    }
    cost.push(Math.min(sum, DEAR));
  }
  return cost;
}

/** No more than this for a small result that is used again and again in larger loops. */
const LIGHT = { small: 3, single: 8 } as const;

/** Whether a node may be computed anew for every element of a loop over so many. */
export function isLight(node: Node, cost: number, loop: number): boolean {
  if (node.size === 1) return cost <= LIGHT.single;
  return cost <= LIGHT.small && loop >= 2 * node.size;
}

/** No more than this for a large result that is computed anew from the one list that it came from. */
const THIN = 4;

/**
 * Nodes that cost less to compute again, wherever they are needed, than to store and read: a few
 * cheap operations on one list of the same size, which is stored anyway, and on small ones. What a
 * maximum is taken of may be compared with it later: it must be the same to the last bit, and is stored.
 */
export function thinNodes(nodes: readonly Node[], isStored: (node: Node) => boolean): Set<Node> {
  const thin = new Set<Node>();
  /** The operations that compute a thin node, itself among them. */
  const operations = new Map<Node, ReadonlySet<Node>>();
  /** The lists of a node's own size that it comes from. */
  const sources = new Map<Node, ReadonlySet<Node>>();
  const compared = new Set<Node>();
  for (const node of nodes) {
    if (node.kind === 'reduce' && node.fn === 'max') compared.add(node.inputs[0]!.node);
  }
  for (const node of nodes) {
    if (!isElementwise(node) || compared.has(node)) continue;
    const own = new Set<Node>([node]);
    const from = new Set<Node>();
    let isKnown = true;
    for (const { node: input, access } of node.inputs) {
      const isSmall = repeats(access) || input.size < node.size;
      const isRead = isStored(input) && (isSmall || !thin.has(input));
      if (isRead && !isSmall) from.add(input);
      if (isRead || input.kind === 'number') continue;
      isKnown &&= thin.has(input);
      for (const one of operations.get(input) ?? []) own.add(one);
      for (const one of sources.get(input) ?? []) if (!isSmall) from.add(one);
    }
    const cost = [...own].reduce((sum, one) => sum + ownCost(one), 0);
    const isOfProduct = [...from].some(({ kind }) => kind === 'matmul');
    if (!isKnown || from.size > 1 || isOfProduct || cost > THIN) continue;
    thin.add(node);
    operations.set(node, own);
    sources.set(node, from);
  }
  return thin;
}
