import type { GraphNode, GraphView } from '../graph.ts';
import { assignColumns, type Columns, type Slot } from './columns.ts';
import { placeFrame } from './frames.ts';
import type { Measures } from './measures.ts';
import { orderColumns } from './order.ts';
import { moreLines, placeColumns } from './room.ts';
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
  const weighted = sourcesOfWeights(whole);
  const across = placeColumns(cut, view, weighted, measures, width);
  const x = (column: number) => across.x[column]!;
  const clearFrom =
    keepClear && across.width <= width
      ? clearedFrom(width, keepClear.width)
      : Number.POSITIVE_INFINITY;
  const clearTo = keepClear?.height ?? 0;
  const more = (slot: Slot) =>
    slot.node === null
      ? 0
      : moreLines(byId.get(slot.node), measures) + (weighted.has(slot.node) ? forWeights : 0);
  const lowest = (slot: Slot) => {
    const next = across.x[slot.column + 1] ?? x(slot.column);
    const reach = slot.node === null ? (next - x(slot.column)) / 2 : measures.circle + 24;
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
  const frames = view.frames.flatMap((frame) => placeFrame(frame, nodes, measures));
  return {
    width: across.width,
    height: deepest + measures.bottom,
    measures,
    nodes,
    wires,
    frames,
  };
}

/** Further room above and below a node whose wires carry weights: those are written on two lines. */
const forWeights = 22;

/** Figures this narrow or wider get the same rows, so that nothing jumps when a page measures its room. */
const sameRowsFrom = 808;

const clearedFrom = (width: number, plateWidth: number) =>
  Math.min(width, sameRowsFrom) - plateWidth;

/** How wide a graph is drawn where `width` is there: more than that only if its columns cannot come closer. */
function drawingWidth(whole: GraphView, { measures, width }: LayoutOptions): number {
  const view = withoutWires(whole);
  return placeColumns(assignColumns(view), view, sourcesOfWeights(whole), measures, width).width;
}

/** The nodes whose wires out carry a weight. */
function sourcesOfWeights({ nodes, edges }: GraphView): ReadonlySet<string> {
  const wires = new Set(nodes.flatMap(({ wire }) => wire ?? []));
  return new Set(edges.flatMap(({ id, from }) => (wires.has(id) ? [from] : [])));
}

/** A plate beside the graph pushes nodes down; this much of its own height that may cost. */
const worth = 0.2;

/** Whether a plate of this size stands better beside the graph than under it. */
export function hasRoomBeside(
  view: GraphView,
  options: LayoutOptions & {
    readonly keepClear: { readonly width: number; readonly height: number };
  },
): boolean {
  const { measures, width, keepClear } = options;
  if (drawingWidth(view, options) > width) return false;
  const free = layOut(view, { measures, width }).height;
  return layOut(view, options).height <= free + worth * keepClear.height;
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

const radiusOf = (node: GraphNode, measures: Measures) =>
  node.kind === 'computed' ? measures.circle : measures.square;

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
