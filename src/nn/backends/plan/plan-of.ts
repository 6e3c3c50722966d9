import type { Group } from './fusion/group.ts';
import { groupsOf } from './fusion/groups-of.ts';
import { type GraphOf, graphOf, type Request } from './graph/graph-of.ts';
import type { Node } from './graph/node.ts';
import { Buffers, type Update } from './memory/buffers.ts';
import type { Plan } from './plan.ts';
import { type Draft, draftOf } from './steps/draft.ts';
import { LARGE, mergeUpdates } from './steps/merge-updates.ts';
import { schedule } from './steps/schedule.ts';
import { stepOf } from './steps/step-of.ts';

/** A plan, and what it was made from. */
export interface DrawnUp {
  readonly plan: Plan;
  readonly graph: GraphOf;
  /** One for each step of the plan, less the copies at its end. */
  readonly drafts: readonly Draft[];
  /** The buffer that holds a node's numbers; null where they are never in memory. */
  readonly bufferOf: (node: Node) => number | null;
}

/** Cuts a graph into programs, and says where every number lies while they run. */
export const planOf = (request: Request): Plan => drawUp(request).plan;

/**
 * Cuts a graph into programs, and says where every number lies while they run:
 *
 * 1. `graphOf` takes views for ways of reading, and the same operation on the same numbers for one;
 * 2. `groupsOf` decides which operations run in the same loop, and what is stored;
 * 3. `draftOf` writes down what each loop does with an element;
 * 4. `schedule` puts the loops in order;
 * 5. `Buffers` finds a place for whatever is stored.
 */
export function drawUp(request: Request): DrawnUp {
  const graph = graphOf(request);
  const updates = updatesIn(graph, request);
  const fresh = new Set<Node>(updates.map(({ node }) => node));
  const isSmallUpdate = ({ loop, results }: Group) =>
    loop <= LARGE && results.every((node) => fresh.has(node));
  const wanted = new Set<Node>();
  for (const root of graph.roots) if (root && root.kind !== 'leaf') wanted.add(root);
  const groups = groupsOf(
    graph.nodes,
    wanted,
    (group) => request.mergeUpdates === true && isSmallUpdate(group),
  );
  const results = resultsIn(graph, request);
  const alone = groups.order.map((group) => draftOf(group, groups.isStored, groups.isNeeded));
  const drafts = schedule(
    request.mergeUpdates ? mergeUpdates(alone, updates, (node) => results.has(node)) : alone,
    new Map(updates.map(({ node, leaf }) => [node, leaf])),
  );
  const buffers = new Buffers({ drafts, leaves: graph.leaves, updates, results }); // biome-ignore format: one line
  const steps = drafts.map((draft) => stepOf(draft, (content) => buffers.of(content)));
  const leaves = graph.leaves.map((leaf) => (leaf ? buffers.of(leaf) : -1));
  const updated = new Map(request.updates.map(({ leaf, root }) => [root, leaf]));
  const roots = graph.roots.map((node, root) => {
    const leaf = updated.get(root);
    if (leaf !== undefined) return leaves[leaf]!;
    return node ? buffers.of(node) : buffers.add(0, 'result');
  });
  const copies = buffers.copies.map(({ from, to }) => ({ kind: 'copy', from, to }) as const);
  const plan = {
    buffers: buffers.all,
    steps: [...steps, ...copies],
    leaves,
    roots,
    places: [...buffers.places, ...buffers.all.slice(buffers.places.length).map(() => -1)],
    arenaSize: buffers.arenaSize,
  };
  return { plan, graph, drafts, bufferOf: (node) => buffers.find(node) };
}

/** Updates that change something, as nodes. */
function updatesIn(graph: GraphOf, { updates }: Request): Update[] {
  return updates.flatMap(({ leaf, root }) => {
    const [old, fresh] = [graph.leaves[leaf]!, graph.roots[root]];
    return fresh && fresh !== old ? [{ leaf: old, node: fresh }] : [];
  });
}

/** Nodes to be read afterwards, other than from the place of a leaf. */
function resultsIn(graph: GraphOf, { updates }: Request): Set<Node> {
  const updated = new Set(updates.map(({ root }) => root));
  const results = new Set<Node>();
  for (const [i, node] of graph.roots.entries()) if (node && !updated.has(i)) results.add(node);
  return results;
}
