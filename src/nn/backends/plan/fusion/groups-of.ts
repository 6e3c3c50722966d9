import type { Node } from '../graph/node.ts';
import { isStep } from '../graph/node.ts';
import { isStraight } from '../reading/access.ts';
import { costs, thinNodes } from './cost.ts';
import { type Demand, fuse } from './fuse.ts';
import { Group } from './group.ts';
import { merge } from './merge.ts';

/** Which loops compute which nodes. */
export interface Groups {
  /** In an order in which they can run. */
  readonly order: readonly Group[];
  /** Whether a node is in memory at some time. */
  isStored(node: Node): boolean;
  /** Whether a node is read by another group than its own, or in the end. */
  isNeeded(node: Node): boolean;
}

/**
 * Shares nodes out among loops. First each stored node has a loop of its own; then loops that go
 * together are merged; and then it is decided anew what must be stored, now that more of those who
 * need a node are the same.
 *
 * @param wanted nodes that must be in memory in the end
 * @param staysAlone whether a group is best left out of products
 */
export function groupsOf(
  nodes: readonly Node[],
  wanted: ReadonlySet<Node>,
  staysAlone: (group: Group) => boolean,
): Groups {
  const groups = new Map<Node, Group>();
  const groupOf = (node: Node): Group => {
    const known = groups.get(node);
    if (known) return known;
    const group = new Group(node);
    groups.set(node, group);
    return group;
  };
  const first = fuse({ nodes, wanted, costs: costs(nodes, isStep), thin: new Set(), groupOf });
  const merged = merge([...first].sort((a, b) => a.id - b.id).map(groupOf), {
    groupOf,
    staysAlone,
    moved(from, to) {
      for (const node of from.results) groups.set(node, to);
    },
  });
  for (const group of merged) group.clear();
  const wasStored = (node: Node) => node.kind === 'leaf' || first.has(node);
  const thin = thinNodes(nodes, wasStored);
  const stored = fuse({
    nodes,
    wanted,
    costs: costs(nodes, wasStored),
    thin,
    groupOf(node, demands) {
      const own = groups.get(node) ?? firstInOrder(node, demands) ?? groupOf(node);
      groups.set(node, own);
      return own;
    },
  });
  const order = [...new Set([...merged, ...groups.values()])].filter(({ results }) => results.length > 0); // biome-ignore format: one line
  const needed = new Set(wanted);
  for (const { loads } of order) for (const { node } of loads.values()) needed.add(node);
  return {
    order,
    isStored: (node) => node.kind === 'leaf' || stored.has(node),
    isNeeded: (node) => needed.has(node),
  };
}

/** The first of the groups that compute a node element by element anyway. */
function firstInOrder(node: Node, demands: readonly Demand[]): Group | null {
  let first: Group | null = null;
  for (const { group, access } of demands) {
    const computes = group.kind === 'map' || group.kind === 'matmul';
    if (!computes || !isStraight(access) || group.loop !== node.size) continue;
    if (!first || group.position < first.position) first = group;
  }
  return first;
}
