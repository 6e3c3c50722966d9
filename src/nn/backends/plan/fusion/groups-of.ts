import { isElementwise, isStep, type Node } from '../graph/node.ts';

import { isStraight } from '../reading/access.ts';
import { costs, thinNodes } from './cost.ts';
import { type Demand, fuse } from './fuse.ts';
import { Group } from './group.ts';
import { lastProducts } from './last-product.ts';
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
 * Shares nodes out among loops. First each stored node has a loop of its own. Loops that go together
 * are merged, and then it is decided anew what must be stored, now that more of those who need a node
 * are the same; and both once more.
 *
 * @param wanted nodes that must be in memory in the end
 * @param keepsApart whether a group is best left out of products
 */
export function groupsOf(
  nodes: readonly Node[],
  wanted: ReadonlySet<Node>,
  keepsApart: (group: Group) => boolean,
): Groups {
  const homes = new Map<Node, Group>();
  const groupOf = (node: Node): Group => homes.get(node)!;
  const settle = (node: Node, group: Group): Group => {
    homes.set(node, group);
    return group;
  };
  const alone = (node: Node) => settle(node, new Group(node));
  const home = (node: Node, demands: readonly Demand[]) =>
    homes.get(node) ?? settle(node, beforeAll(node, demands));
  const moved = (from: Group, to: Group) => {
    for (const node of from.results) homes.set(node, to);
  };
  const products = lastProducts(nodes, wanted);
  let stored = fuse({
    nodes,
    wanted,
    products,
    costs: costs(nodes, isStep),
    thin: new Set(),
    groupOf: alone,
  });
  let order: Group[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const isStored = (node: Node) => node.kind === 'leaf' || stored.has(node);
    const groups = new Set([...stored].sort((a, b) => a.id - b.id).map(groupOf));
    order = merge([...groups], { groupOf, keepsApart, moved });
    for (const group of order) group.clear();
    const thin = thinNodes(nodes, isStored);
    stored = fuse({ nodes, wanted, costs: costs(nodes, isStored), thin, products, groupOf: home });
  }
  const needed = new Set(wanted);
  const final = new Set([...order, ...homes.values()]);
  const used = [...final].filter(({ results }) => results.length > 0);
  for (const { loads } of used) for (const { node } of loads.values()) needed.add(node);
  return {
    order: used,
    isStored: (node) => node.kind === 'leaf' || stored.has(node),
    isNeeded: (node) => needed.has(node),
  };
}

const ROUNDS = 2;

/**
 * Where a node can be computed before all who need it: in the first of their groups, if that computes it
 * element by element anyway, or else in a group of its own just before that one.
 */
function beforeAll(node: Node, demands: readonly Demand[]): Group {
  const first = Math.min(...demands.map(({ group }) => group.position));
  const earliest = demands.filter(({ group }) => group.position === first);
  const [one] = earliest;
  const canCompute = ({ group, access }: Demand) =>
    group === one!.group &&
    (group.kind === 'map' || group.kind === 'matmul') &&
    isStraight(access) &&
    group.loop === node.size;
  if (one && isElementwise(node) && earliest.every(canCompute)) return one.group;
  const own = new Group(node);
  own.position = first - 0.5;
  return own;
}
