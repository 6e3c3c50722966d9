import type { Node } from '../graph/node.ts';
import { isStraight, repeats } from '../reading/access.ts';
import { joined } from '../reading/cuts.ts';
import type { Group, Load } from './group.ts';

export interface Merging {
  /** The group that writes a node. */
  groupOf(node: Node): Group;
  /** Whether a group is best left out of products. */
  staysAlone(group: Group): boolean;
  /** Tells that the results of one group are now written by another. */
  moved(from: Group, to: Group): void;
}

/** A product is followed by no more results than this; with more, it has less room itself. */
const MOST_RESULTS_AFTER = 3;
/** How many of those who read the same are looked at. */
const MOST_CANDIDATES = 4;

/** Groups in the order of how many steps must come before, whatever else happens. */
function inLevels(groups: readonly Group[], groupOf: Merging['groupOf']): Group[] {
  const levels = new Map<Group, number>();
  for (const group of groups) {
    let level = 0;
    for (const { node } of group.loads.values()) {
      if (node.kind !== 'leaf') level = Math.max(level, levels.get(groupOf(node))! + 1);
    }
    levels.set(group, level);
  }
  return [...groups].sort((a, b) => levels.get(a)! - levels.get(b)!);
}

/**
 * Makes one group of several whose loops are the same, where what each needs is there before: results
 * of arithmetic join the group that their inputs come from, or one that reads the same.
 *
 * @param groups each writing one node, inputs before outputs
 * @returns what is left, in an order in which they can run
 */
export function merge(groups: readonly Group[], merging: Merging): Group[] {
  const order: Group[] = [];
  /** Groups that read a node, in order. */
  const readers = new Map<Node, Group[]>();

  function candidates(group: Group): Group[] {
    const found = new Set<Group>();
    if (group.kind === 'map') {
      // What comes last of all that it needs.
      let last: Group | null = null;
      for (const { node } of group.loads.values()) {
        if (node.kind === 'leaf') continue;
        const source = merging.groupOf(node);
        if (!last || source.position > last.position) last = source;
      }
      if (last) found.add(last);
    }
    for (const { node, access } of group.loads.values()) {
      if (repeats(access) || 2 * node.size < group.loop) continue;
      for (const reader of readers.get(node)?.slice(-MOST_CANDIDATES) ?? []) {
        if (reader.kind === group.kind) found.add(reader);
      }
    }
    return [...found];
  }

  for (const group of inLevels(groups, merging.groupOf)) {
    const target = candidates(group).find((one) => fits(group, one, merging));
    if (target) {
      join(group, target);
      merging.moved(group, target);
    } else {
      group.position = order.push(group) - 1;
    }
    const reader = target ?? group;
    for (const { node, isOperand } of group.loads.values()) {
      const list = readers.get(node);
      if (isOperand) continue;
      if (!list) readers.set(node, [reader]);
      else if (list.at(-1) !== reader) list.push(reader);
    }
  }
  return order;
}

/** Whether a group can be computed in the loop of another that comes before it. */
function fits(group: Group, target: Group, { groupOf, staysAlone }: Merging): boolean {
  if (target.loop !== group.loop || !target.hasRoomFor(group)) return false;
  if (!isSameKindOfLoop(group, target)) return false;
  if (target.kind === 'matmul') {
    const isFull = target.results.length + group.results.length > MOST_RESULTS_AFTER + 1;
    if (isFull || staysAlone(group)) return false;
  }
  if (!joined(target.cuts, group.cuts)) return false;
  return [...group.loads.values()].every((load) => isThere(load, target, groupOf));
}

function isSameKindOfLoop({ kind, node }: Group, target: Group): boolean {
  if (kind === 'map') return target.kind === 'map' || target.kind === 'matmul';
  const other = target.node;
  return (
    node.kind === 'reduce' &&
    other.kind === 'reduce' &&
    `${node.shape} ${node.axes}` === `${other.shape} ${other.axes}`
  );
}

/** Whether something that is read stands in memory before a group, or is computed in it element by element. */
function isThere({ node, access }: Load, target: Group, groupOf: Merging['groupOf']): boolean {
  if (node.kind === 'leaf') return true;
  const source = groupOf(node);
  if (source.position < target.position) return true;
  return (
    source === target && target.kind !== 'reduce' && isStraight(access) && node.size === target.loop
  );
}

function join(group: Group, target: Group): void {
  target.results.push(...group.results);
  target.weight += group.weight;
  target.takesMaximum ||= group.takesMaximum;
  target.cuts = joined(target.cuts, group.cuts)!;
  for (const { node, access, isOperand } of group.loads.values()) {
    if (isOperand || !target.results.includes(node)) target.load(node, access, isOperand);
  }
}
