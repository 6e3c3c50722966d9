import type { Node } from '../graph/node.ts';
import type { Group } from './group.ts';

/**
 * Groups in the order of how many steps must come before each, whatever else happens: what is wanted
 * soon is computed soon, and numbers do not wait long for those who need them.
 */
export function inLevels(groups: readonly Group[], groupOf: (node: Node) => Group): Group[] {
  const readers = new Map<Group, Group[]>(groups.map((group) => [group, []]));
  const missing = new Map<Group, number>();
  for (const group of groups) {
    const sources = new Set<Group>();
    for (const { node } of group.loads.values()) {
      if (node.kind !== 'leaf') sources.add(groupOf(node));
    }
    sources.delete(group); // what it computes on the way
    missing.set(group, sources.size);
    for (const source of sources) readers.get(source)!.push(group);
  }
  const order: Group[] = [];
  let level = groups.filter((group) => missing.get(group) === 0);
  while (level.length > 0) {
    order.push(...level);
    const next: Group[] = [];
    for (const group of level) {
      for (const reader of readers.get(group)!) {
        const left = missing.get(reader)! - 1;
        missing.set(reader, left);
        if (left === 0) next.push(reader);
      }
    }
    level = next.sort((a, b) => a.node.id - b.node.id);
  }
  if (order.length < groups.length) {
    throw new Error(`planOf: ${groups.length - order.length} steps wait for each other`);
  }
  return order;
}
