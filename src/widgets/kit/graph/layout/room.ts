import type { GraphNode, GraphView } from '../graph.ts';
import type { Columns } from './columns.ts';
import type { Measures } from './measures.ts';
import { captionWidth, extentOf, type Forms, formOf } from './numbers/form.ts';

/** Height of the name of an open frame, above what it holds. */
const frameTitle = 22;

/** Further room at a node whose wires carry weights: those are written on two lines. */
const forWeights = 30;

/** Height of the second line of a fork: the sum, where it does not fit behind its slots. */
export const forkLine = 20;

/** How much more than one line of a number a node needs above and below itself. */
export interface More {
  readonly above: (id: string) => number;
  readonly below: (id: string) => number;
  /** Whether several gradients meet at a node. */
  readonly forks: (id: string) => boolean;
}

export function moreRoom(view: GraphView, forms: Forms, measures: Measures): More {
  const byId = new Map(view.nodes.map((node) => [node.id, node]));
  const weighted = sourcesOfWeights(view);
  const uses = new Map<string, number>();
  for (const { from } of view.edges) uses.set(from, (uses.get(from) ?? 0) + 1);
  const lines = (node: GraphNode) =>
    extentOf(node.shape, formOf(node.shape, forms), measures).height - measures.number;
  const forks = (id: string) => byId.get(id)!.receives && (uses.get(id) ?? 0) > 1;
  return {
    forks,
    above: (id) => {
      const node = byId.get(id)!;
      const title = node.frame === null ? 0 : frameTitle;
      return Math.max(0, lines(node)) + title + (weighted.has(id) ? forWeights : 0);
    },
    below: (id) => {
      const node = byId.get(id)!;
      const told = Math.max(0, node.receives ? lines(node) : 0, forks(id) ? forkLine : 0);
      return told + (weighted.has(id) ? forWeights : 0);
    },
  };
}

/** The nodes whose wires out carry a weight. */
export function sourcesOfWeights({ nodes, edges }: GraphView): ReadonlySet<string> {
  const wires = new Set(nodes.flatMap(({ wire }) => wire ?? []));
  return new Set(edges.flatMap(({ id, from }) => (wires.has(id) ? [from] : [])));
}

/** Where the columns stand, and the width of it all. */
export interface Across {
  readonly x: readonly number[];
  readonly width: number;
}

/** A weight that is a wire is written on it: its gap must hold a name and a number. */
const weightGap = 176;

/**
 * Columns at the distance asked for, closer where there is less room; each gap keeps what the numbers
 * beside it need, so a graph with many columns may become wider than `width`.
 */
export function placeColumns(
  cut: Columns,
  view: GraphView,
  forms: Forms,
  measures: Measures,
  width: number,
): Across {
  const byId = new Map(view.nodes.map((node) => [node.id, node]));
  const weighted = sourcesOfWeights(view);
  const half = cut.columns.map((column) =>
    Math.max(
      0,
      ...column.map(({ node }) => {
        if (node === null) return 0;
        const { shape } = byId.get(node)!;
        return extentOf(shape, formOf(shape, forms), measures).width / 2;
      }),
    ),
  );
  const outer = (column: readonly { readonly node: string | null }[] = []) =>
    Math.max(
      0,
      ...column.map(({ node }) => {
        const found = node === null ? undefined : byId.get(node);
        return found === undefined
          ? 0
          : captionWidth(found, formOf(found.shape, forms), measures) / 2 + 2;
      }),
    );
  const left = Math.max(measures.left, outer(cut.columns[0]));
  const right = Math.max(measures.right, outer(cut.columns.at(-1)));
  const hasWeight = (gap: number) =>
    measures.name === 'wide' &&
    cut.columns[gap]!.some(({ node }) => node !== null && weighted.has(node));
  const least = half
    .slice(1)
    .map((next, gap) =>
      Math.max(
        measures.leastColumn,
        half[gap]! + next + (measures.name === 'wide' ? 14 : 6),
        hasWeight(gap) ? weightGap : 0,
      ),
    );
  const wanted = least.map((distance) => Math.max(measures.column, distance));
  const sum = (distances: readonly number[]) =>
    distances.reduce((total, distance) => total + distance, 0);
  const spare = width - left - right - sum(least);
  const share = Math.min(1, Math.max(0, spare / Math.max(1, sum(wanted) - sum(least))));
  const x = [left];
  least.forEach((distance, gap) => {
    x.push(x[gap]! + Math.floor(distance + share * (wanted[gap]! - distance)));
  });
  return { x, width: Math.ceil(x.at(-1)! + right) };
}
