import type { GraphNode, GraphView } from '../graph.ts';
import type { Columns } from './columns.ts';
import { gridOf, linesOf } from './grid.ts';
import type { Measures } from './measures.ts';

/** Height of the name of an open frame, above what it holds. */
const frameTitle = 22;

/** Height of the further lines of a small matrix, above a node and as much below it, and of a frame's name. */
export function moreLines(node: GraphNode | undefined, { number }: Measures): number {
  if (node === undefined) return 0;
  return (linesOf(node.shape) - 1) * (number + 2) + (node.frame === null ? 0 : frameTitle);
}

/** About how wide the numbers above and below a node are. */
function labelWidth({ shape }: GraphNode, { number }: Measures): number {
  const grid = gridOf(shape);
  if (grid === null) return number * 7; // how many numbers, in words
  const entries = grid.columns === 1 ? grid.rows : grid.columns;
  return entries === 1 ? number * 4.4 : entries * number * 2.9 + 30;
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
  weighted: ReadonlySet<string>,
  measures: Measures,
  width: number,
): Across {
  const byId = new Map(view.nodes.map((node) => [node.id, node]));
  const half = cut.columns.map((column) =>
    Math.max(
      0,
      ...column.map(({ node }) => (node === null ? 0 : labelWidth(byId.get(node)!, measures) / 2)),
    ),
  );
  const left = Math.max(measures.left, half[0] ?? 0);
  const right = Math.max(measures.right, half.at(-1) ?? 0);
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
