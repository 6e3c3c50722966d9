import type { Node } from '../graph/node.ts';
import { isStraight, repeats } from '../reading/access.ts';
import { joined } from '../reading/cuts.ts';
import type { Group, Load } from './group.ts';
import { inLevels } from './levels.ts';

export interface Merging {
  /** The group that writes a node. */
  groupOf(node: Node): Group;
  /** Whether a group keeps away from products and from what has nothing to do with it. */
  keepsApart(group: Group): boolean;
  /** Tells that the results of one group are now written by another. */
  moved(from: Group, to: Group): void;
}

/** A product is followed by no more results than this; with more, it has less room itself. */
const MOST_RESULTS_AFTER = 3;
/** How many of those who read the same, or loop over as much, are looked at. */
const MOST_CANDIDATES = 4;
/** Loops over no more elements than this are merged even if they have nothing in common: starting one costs more. */
const SMALL = 1024;

/**
 * Makes one group of several whose loops are the same, where what each needs is there before: results
 * of arithmetic join the group that their inputs come from, or one that reads the same.
 *
 * @returns what is left, in an order in which they can run
 */
export function merge(groups: readonly Group[], merging: Merging): Group[] {
  const merger = new Merger(merging);
  for (const group of groups) group.position = -1;
  for (const group of inLevels(groups, merging.groupOf)) merger.place(group);
  return merger.order.filter(({ results }) => results.length > 0);
}

/** Puts groups in order, one after the other. */
class Merger {
  readonly order: Group[] = [];
  private readonly merging: Merging;
  /** Groups in order that read a node in their loops. */
  private readonly readers = new Map<Node, Group[]>();
  /** Nodes that groups in order read, in whatever way. */
  private readonly read = new Set<Node>();
  /** Groups in order, by what loop they have. */
  private readonly alike = new Map<string, Group[]>();

  constructor(merging: Merging) {
    this.merging = merging;
  }

  place(group: Group): void {
    const candidates = this.candidates(group);
    const target = [...candidates].find((one) => this.canJoin(group, one));
    if (target) {
      this.join(group, target);
      return;
    }
    for (const one of candidates) if (this.canWait(one, group)) this.join(one, group);
    group.position = this.order.push(group) - 1;
    this.note(group);
    const key = loopOf(group);
    const list = this.alike.get(key);
    if (list) list.push(group);
    else this.alike.set(key, [group]);
  }

  /** Remembers what a group reads. */
  private note(group: Group): void {
    for (const { node, isOperand } of group.loads.values()) {
      this.read.add(node);
      if (isOperand) continue;
      const list = this.readers.get(node);
      if (!list) this.readers.set(node, [group]);
      else if (list.at(-1) !== group) list.push(group);
    }
  }

  /** Groups that one may go together with, the likeliest first. */
  private candidates(group: Group): Set<Group> {
    const found = new Set<Group>();
    if (group.kind === 'map') {
      const last = this.lastSource(group);
      if (last) found.add(last);
    }
    for (const { node, access } of group.loads.values()) {
      if (repeats(access) || 2 * node.size < group.loop) continue;
      for (const reader of this.readers.get(node)?.slice(-MOST_CANDIDATES) ?? []) {
        if (reader.kind === group.kind) found.add(reader);
      }
    }
    if (group.loop <= SMALL && !this.merging.keepsApart(group)) {
      for (const one of this.alike.get(loopOf(group))?.slice(-MOST_CANDIDATES) ?? []) {
        if (!this.merging.keepsApart(one)) found.add(one);
      }
    }
    return found;
  }

  /** The group that writes what comes last of all that a group reads. */
  private lastSource(group: Group): Group | null {
    let last: Group | null = null;
    for (const { node } of group.loads.values()) {
      if (node.kind === 'leaf') continue;
      const source = this.merging.groupOf(node);
      if (!last || source.position > last.position) last = source;
    }
    return last;
  }

  /** Whether a group can be computed in the loop of one that is in order. */
  private canJoin(group: Group, target: Group): boolean {
    if (!goTogether(group, target)) return false;
    if (target.kind === 'matmul') {
      const isFull = target.results.length + group.results.length > MOST_RESULTS_AFTER + 1;
      if (isFull || this.merging.keepsApart(group)) return false;
    }
    return [...group.loads.values()].every((load) => this.isThere(load, target));
  }

  /** Whether a group in order can wait for one that comes after all of it. */
  private canWait(early: Group, late: Group): boolean {
    return (
      early.results.length > 0 &&
      early.kind !== 'matmul' &&
      goTogether(early, late) &&
      !early.results.some((node) => this.read.has(node)) &&
      [...late.loads.values()].every(
        (load) => load.node.kind === 'leaf' || this.merging.groupOf(load.node) !== early,
      )
    );
  }

  /** Whether something that is read stands in memory before a group, or is computed in it element by element. */
  private isThere({ node, access }: Load, target: Group): boolean {
    if (node.kind === 'leaf') return true;
    const source = this.merging.groupOf(node);
    if (source.position < target.position) return true;
    return (
      source === target &&
      target.kind !== 'reduce' &&
      isStraight(access) &&
      node.size === target.loop
    );
  }

  private join(group: Group, target: Group): void {
    this.merging.moved(group, target);
    target.results.push(...group.results);
    target.weight += group.weight;
    target.cuts = joined(target.cuts, group.cuts)!;
    for (const { node, access, isOperand } of group.loads.values()) {
      if (isOperand || !target.results.includes(node)) target.load(node, access, isOperand);
    }
    group.results = [];
    if (target.position >= 0) this.note(target);
  }
}

/** Whether two groups have the same loop, and room for both in it. */
function goTogether(group: Group, target: Group): boolean {
  return (
    isSameKindOfLoop(group, target) &&
    target.loop === group.loop &&
    target.results.length > 0 &&
    target.hasRoomFor(group) &&
    joined(target.cuts, group.cuts) !== null
  );
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

/** Equal for groups whose loops are the same. */
const loopOf = ({ kind, node, loop }: Group): string =>
  node.kind === 'reduce' ? `reduce ${node.shape} ${node.axes}` : `${kind} ${loop}`;
