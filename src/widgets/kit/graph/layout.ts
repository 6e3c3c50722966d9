import { assignColumns, type Columns, type Slot } from './columns.ts';
import type { GraphNode, GraphView } from './graph.ts';
import { gridOf, linesOf } from './grid.ts';
import type { Measures } from './measures.ts';
import { orderColumns } from './order.ts';
import { spread } from './rows.ts';
import { routeWires, type Wire } from './wires.ts';

/** A point of the drawing, in px from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node in its place. */
export interface PlacedNode extends Point {
  readonly node: GraphNode;
  /** Half the side of a square, radius of a circle. */
  readonly radius: number;
}

/** The box around an open function's inside. */
export interface PlacedFrame extends Point {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly measures: Measures;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly wires: ReadonlyMap<string, Wire>;
  readonly frames: readonly PlacedFrame[];
}

export interface LayoutOptions {
  readonly measures: Measures;
  /** Width the drawing should fit into; a graph with many columns may need more. */
  readonly width: number;
  /** A corner at the top right that stays free. */
  readonly keepClear?: { readonly width: number; readonly height: number } | undefined;
}

/** Lays a graph out from left to right: columns by depth, rows near the mean of what feeds them. */
export function layOut(whole: GraphView, { measures, width, keepClear }: LayoutOptions): Layout {
  const view = withoutWires(whole);
  const cut = assignColumns(view);
  const columns = orderColumns(cut);
  const byId = new Map(view.nodes.map((node) => [node.id, node]));
  const distance = columnDistance(view, measures, width, columns.length - 1);
  const x = (column: number) => measures.left + column * distance;
  const total = x(columns.length - 1) + measures.right;
  const clearFrom =
    keepClear && total <= width ? width - keepClear.width : Number.POSITIVE_INFINITY;
  const clearTo = keepClear?.height ?? 0;
  const more = (slot: Slot) =>
    moreLines(slot.node === null ? undefined : byId.get(slot.node), measures);
  const lowest = (slot: Slot) => {
    const reach = slot.node === null ? distance / 2 : measures.circle + 24;
    if (x(slot.column) + reach <= clearFrom)
      return measures.top + (slot.node === null ? -30 : more(slot));
    return clearTo + (slot.node === null ? 14 : measures.top + more(slot));
  };
  const y = placeRows(cut, columns, measures, lowest, more);
  const nodes = new Map<string, PlacedNode>();
  const slots = new Map<string, Point>();
  for (const slot of columns.flat()) {
    const at = { x: x(slot.column), y: Math.round(y.get(slot.key)!) };
    slots.set(slot.key, at);
    const node = slot.node === null ? undefined : byId.get(slot.node);
    if (node) nodes.set(node.id, { ...at, node, radius: radiusOf(node, measures) });
  }
  const wires = routeWires(view.edges, cut.routes, slots, nodes, measures);
  const deepest = Math.max(
    measures.top,
    ...columns.flat().map((slot) => slots.get(slot.key)!.y + more(slot)),
  );
  const frames = view.frames.flatMap((frame) => framed(frame, nodes, measures));
  return {
    width: Math.max(total, Math.min(width, total)),
    height: deepest + measures.bottom,
    measures,
    nodes,
    wires,
    frames,
  };
}

/** How wide a graph is drawn where `width` is there: more than that only if its columns cannot come closer. */
export function drawingWidth(view: GraphView, { measures, width }: LayoutOptions): number {
  const shown = withoutWires(view);
  const gaps = assignColumns(shown).columns.length - 1;
  return measures.left + gaps * columnDistance(shown, measures, width, gaps) + measures.right;
}

function columnDistance(view: GraphView, measures: Measures, width: number, gaps: number): number {
  const free = (width - measures.left - measures.right) / Math.max(1, gaps);
  return Math.floor(Math.min(measures.column, Math.max(leastDistance(view, measures), free)));
}

/** The graph less the weights that are drawn as wires. */
function withoutWires({ nodes, edges, frames }: GraphView): GraphView {
  const wires = new Set(nodes.flatMap(({ id, wire }) => (wire === null ? [] : [id])));
  if (wires.size === 0) return { nodes, edges, frames };
  return {
    nodes: nodes.filter(({ id }) => !wires.has(id)),
    edges: edges.filter(({ from }) => !wires.has(from)),
    frames,
  };
}

export const radiusOf = (node: GraphNode, measures: Measures) =>
  node.kind === 'computed' ? measures.circle : measures.square;

/** Room for the widest number written above or below two neighbouring nodes. */
function leastDistance(view: GraphView, measures: Measures): number {
  const perEntry = measures.number * 2.9;
  const most = Math.max(...view.nodes.map(({ shape }) => entriesShown(shape)));
  return Math.max(measures.leastColumn, most > 1 ? most * perEntry + 30 : 0);
}

const entriesShown = (shape: readonly number[]) => {
  const grid = gridOf(shape);
  return grid === null ? 1 : grid.columns === 1 ? grid.rows : grid.columns;
};

/** Height of the further lines of a small matrix, above a node and as much below it. */
const moreLines = (node: GraphNode | undefined, { number }: Measures) =>
  node === undefined ? 0 : (linesOf(node.shape) - 1) * (number + 2);

function placeRows(
  { links, sourcesFirst }: Columns,
  columns: readonly (readonly Slot[])[],
  measures: Measures,
  lowest: (slot: Slot) => number,
  more: (slot: Slot) => number,
): ReadonlyMap<string, number> {
  const y = new Map<string, number>();
  const mean = (keys: readonly string[]) => {
    const known = keys.flatMap((key) => y.get(key) ?? []);
    return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0) / known.length;
  };
  const before = (slot: Slot) => links.flatMap((link) => (link.to === slot.key ? [link.from] : []));
  const after = (slot: Slot) => links.flatMap((link) => (link.from === slot.key ? [link.to] : []));
  const place = (
    column: readonly Slot[],
    wish: (slot: Slot, index: number) => number,
    row: number,
  ) => {
    const gaps = column
      .slice(1)
      .map(
        (slot, i) => distanceOf(column[i]!, slot, measures, row) + more(slot) + more(column[i]!),
      );
    spread(column.map(wish), gaps, column.map(lowest)).forEach((position, i) => {
      y.set(column[i]!.key, position);
    });
  };
  const first = columns[0] ?? [];
  const row = sourcesFirst && first.length <= 3 ? measures.input : measures.row;
  place(first, (_, i) => measures.top + i * row, row);
  for (const column of columns.slice(1))
    place(column, (slot, i) => mean(before(slot)) ?? measures.top + i * measures.row, measures.row);
  for (let round = 0; round < 6; round++) {
    for (const column of [...columns].reverse()) {
      if (column === first && sourcesFirst) continue;
      const wish = (slot: Slot) => {
        const sources = before(slot);
        if (sources.length === 0) return mean(after(slot)) ?? y.get(slot.key)!;
        return slot.node === null ? y.get(slot.key)! : mean(sources)!;
      };
      place(column, wish, measures.row);
    }
    for (const column of columns.slice(1))
      place(column, (slot) => mean(before(slot)) ?? y.get(slot.key)!, measures.row);
  }
  const highest = Math.min(...columns.flat().map((slot) => y.get(slot.key)! - lowest(slot)));
  if (highest > 0) for (const [key, position] of y) y.set(key, position - highest);
  return y;
}

function distanceOf(above: Slot, below: Slot, measures: Measures, row: number): number {
  if (above.node !== null && below.node !== null) return row;
  return above.node === null && below.node === null ? measures.wireToWire : measures.wireToNode;
}

/** A frame is drawn only where it holds its own members and nobody else. */
function framed(
  { id, name, members }: GraphView['frames'][number],
  nodes: ReadonlyMap<string, PlacedNode>,
  measures: Measures,
): readonly PlacedFrame[] {
  const inside = members.flatMap((member) => nodes.get(member) ?? []);
  if (inside.length === 0) return [];
  const pad = measures.circle + (measures.name === 'wide' ? 20 : 10);
  const left = Math.min(...inside.map((node) => node.x)) - pad;
  const right = Math.max(...inside.map((node) => node.x)) + pad;
  const top = Math.min(...inside.map((node) => node.y)) - measures.top + 8;
  const bottom = Math.max(...inside.map((node) => node.y)) + measures.bottom - 10;
  const others = [...nodes.values()].filter(({ node }) => !members.includes(node.id));
  const intrudes = others.some(
    ({ x, y, radius }) =>
      x + radius > left && x - radius < right && y + radius > top && y - radius < bottom,
  );
  return intrudes ? [] : [{ id, name, x: left, y: top, width: right - left, height: bottom - top }];
}
