import { type Edge, isElementwise, isStep, type Node, readsMemory } from '../graph/node.ts';
import { type Access, composed, repeats } from '../reading/access.ts';
import type { Cuts } from '../reading/cuts.ts';
import { isLight } from './cost.ts';
import type { Group } from './group.ts';

/** Somebody who needs a node's numbers. */
export interface Demand {
  readonly group: Group;
  readonly access: Access;
}

export interface Fusing {
  readonly nodes: readonly Node[];
  /** Nodes that must be in memory in the end. */
  readonly wanted: ReadonlySet<Node>;
  /** What it costs to compute each node from what is in memory. */
  readonly costs: readonly number[];
  /** Nodes that are rather computed again than stored. */
  readonly thin: ReadonlySet<Node>;
  /** The product that each node is the arithmetic after. */
  readonly products: readonly (Node | null)[];
  /** The group that writes a node, given who needs it. */
  groupOf(node: Node, demands: readonly Demand[]): Group;
}

/**
 * Decides from the last node to the first where each is computed: together with the one group that
 * needs it, in several if that costs next to nothing, or in a group that stores it. Groups know
 * afterwards what they read and write.
 *
 * @returns the nodes that are stored
 */
export function fuse({ nodes, wanted, costs, thin, products, groupOf }: Fusing): Set<Node> {
  const stored = new Set<Node>();
  const demands: Map<string, Demand>[] = nodes.map(() => new Map());
  const inMemory = new Set(wanted);

  function demand(group: Group, node: Node, access: Access): void {
    if (node.kind === 'number') return;
    if (node.kind === 'leaf') group.load(node, access);
    else demands[node.id]!.set(`${group.node.id} ${access.key}`, { group, access });
  }

  /**
   * Whether a node is best computed with the one who needs it. What is made of a product is not,
   * where that has another product to follow: it takes the place of its own.
   */
  function belongsTo(node: Node, place: Demand): boolean {
    const product = products[node.id]!;
    const follows = product === null || product === products[place.group.node.id];
    return follows && isOncePerElement(node, place);
  }

  /** Computes a node in the groups that need it, if all of them can. */
  function inline(node: Node, places: readonly Demand[]): boolean {
    const cuts = new Map<Group, Cuts>();
    const inputs: Edge[][] = [];
    for (const { group, access } of places) {
      const through = group.hasRoom ? inputsThrough(node, access) : null;
      const both = through && cutsFor(group, cuts.get(group) ?? group.cuts, through);
      if (!both) return false;
      cuts.set(group, both);
      inputs.push(through);
    }
    for (const [group, both] of cuts) group.cuts = both;
    for (const [i, { group }] of places.entries()) {
      group.weight += 1;
      for (const { node: input, access } of inputs[i]!) demand(group, input, access);
    }
    return true;
  }

  function store(node: Node): void {
    const group = groupOf(node, [...demands[node.id]!.values()]);
    stored.add(node);
    group.results.unshift(node);
    group.weight += 1;
    for (const { node: input, access } of node.inputs) {
      if (readsMemory(node)) {
        group.load(input, access, true);
        inMemory.add(input);
      } else {
        if (input.kind !== 'number') group.cuts = group.cutsWith(access) ?? group.cuts;
        demand(group, input, access);
      }
    }
    for (const { group: reader, access } of demands[node.id]!.values()) {
      if (reader !== group || !group.computes(node, access)) reader.load(node, access);
    }
  }

  for (let id = nodes.length - 1; id >= 0; id--) {
    const node = nodes[id]!;
    const places = [...demands[id]!.values()];
    const mustBeStored = inMemory.has(node);
    if (places.length === 0 && !mustBeStored) continue;
    if (isStep(node)) store(node);
    if (!isElementwise(node)) continue;
    const isComputedElsewhere =
      !mustBeStored &&
      ((places.length === 1 && belongsTo(node, places[0]!) && inline(node, places)) ||
        (isCheapFor(node, places, costs[id]!) && inline(node, places)) ||
        (thin.has(node) && isSafeToRepeat(node, places) && inline(node, places)));
    if (!isComputedElsewhere) store(node);
  }
  return stored;
}

/** How a node's inputs are read where the node itself is; null where no strides say that. */
function inputsThrough(node: Node, access: Access): Edge[] | null {
  const inputs: Edge[] = [];
  for (const { node: input, access: own } of node.inputs) {
    const through = composed(access, own);
    if (!through) return null;
    inputs.push({ node: input, access: through });
  }
  return inputs;
}

/** The cuts of a group's loop in which all of these can be read along; null where there are none. */
function cutsFor(group: Group, cuts: Cuts, inputs: readonly Edge[]): Cuts | null {
  let all: Cuts | null = cuts;
  for (const { node, access } of inputs) {
    if (node.kind !== 'number') all = all && group.cutsWith(access, all);
  }
  return all;
}

/** Whether a group asks for no element of a node twice. */
const isOncePerElement = (node: Node, { group, access }: Demand): boolean =>
  node.size === 1 ? group.loop === 1 : !repeats(access) && group.loop <= node.size;

const isCheapFor = (node: Node, places: readonly Demand[], cost: number): boolean =>
  places.every(({ group }) => isLight(node, cost, group.loop));

/** Whether a node may be computed in several loops of its own size. */
const isSafeToRepeat = (node: Node, places: readonly Demand[]): boolean =>
  places.every((place) => isOncePerElement(node, place) && place.group.loop === node.size);
