import { remember } from '../../../../experiments/remember.ts';
import type { GraphEdge, GraphView } from '../graph.ts';

/** A place in a column: a node, or the point where a long wire passes through. */
export interface Slot {
  readonly key: string;
  /** The node standing here; null where only a wire passes. */
  readonly node: string | null;
  readonly column: number;
}

/** One stretch of wire, from a slot to one in the next column. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** A graph cut into columns: every link crosses exactly one gap. */
export interface Columns {
  readonly columns: readonly (readonly Slot[])[];
  readonly links: readonly Link[];
  /** Per edge, the keys of its slots from source to target. */
  readonly routes: ReadonlyMap<string, readonly string[]>;
  /** All inputs stand in the first column, in the order given. */
  readonly sourcesFirst: boolean;
}

/** With more inputs than this the first column would grow too tall: each then stands near its first use. */
const mostSourcesInOneColumn = 4;

/** Puts every node right of all it is computed from, and breaks long edges at each column. */
export function assignColumns({ nodes, edges }: GraphView): Columns {
  const into = groupBy(edges, (edge) => edge.to);
  const out = groupBy(edges, (edge) => edge.from);
  const column = new Map<string, number>();
  const place = (id: string): number => {
    const known = column.get(id);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...(into.get(id) ?? []).map((edge) => place(edge.from))) + 1;
    column.set(id, found);
    return found;
  };
  for (const node of nodes) place(node.id);

  const given = nodes.filter(({ id, kind }) => !into.has(id) && kind !== 'constant');
  const sourcesFirst = given.length <= mostSourcesInOneColumn;
  const first = new Set(sourcesFirst ? given.map(({ id }) => id) : []);
  const stands = beforeUse(column, into, out);
  for (const { id } of nodes) if (!first.has(id)) column.set(id, stands(id));

  const count = Math.max(0, ...column.values()) + 1;
  const columns: Slot[][] = Array.from({ length: count }, () => []);
  for (const { id } of nodes) {
    const at = column.get(id)!;
    columns[at]!.push({ key: id, node: id, column: at });
  }
  const links: Link[] = [];
  const routes = new Map<string, readonly string[]>();
  for (const edge of edges) {
    const route = [edge.from];
    for (let at = column.get(edge.from)! + 1; at < column.get(edge.to)!; at++) {
      const key = `${edge.id} @${at}`;
      columns[at]!.push({ key, node: null, column: at });
      route.push(key);
    }
    route.push(edge.to);
    routes.set(edge.id, route);
    for (let i = 1; i < route.length; i++) links.push({ from: route[i - 1]!, to: route[i]! });
  }
  return { columns, links, routes, sourcesFirst };
}

/**
 * Where a node stands: beside its first use if nothing but inputs leads to it and it has one use only,
 * and so do inputs that are not in the first column; everything else as far left as it can.
 */
function beforeUse(
  column: ReadonlyMap<string, number>,
  into: ReadonlyMap<string, readonly GraphEdge[]>,
  out: ReadonlyMap<string, readonly GraphEdge[]>,
): (id: string) => number {
  const isBranch = remember(
    (id: string): boolean =>
      out.get(id)?.length === 1 && (into.get(id) ?? []).every(({ from }) => isBranch(from)),
  );
  const stands = remember((id: string): number => {
    const uses = out.get(id) ?? [];
    const moves = uses.length > 0 && (!into.has(id) || isBranch(id));
    return moves ? Math.min(...uses.map(({ to }) => stands(to))) - 1 : column.get(id)!;
  });
  return stands;
}

/** Edges by one of their ends, in order. */
export function groupBy(
  edges: readonly GraphEdge[],
  key: (edge: GraphEdge) => string,
): ReadonlyMap<string, readonly GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(key(edge));
    if (group) group.push(edge);
    else groups.set(key(edge), [edge]);
  }
  return groups;
}
