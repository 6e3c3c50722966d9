import type { GraphNode, GraphView } from '../graph.ts';
import { mathWidth } from '../math-width.ts';
import { assignColumns, type Columns, type Slot } from './columns.ts';
import { placeFrame } from './frames.ts';
import type { Measures } from './measures.ts';
import { type Form, type Forms, formOf } from './numbers/form.ts';
import { orderColumns } from './order.ts';
import { placeRows } from './place-rows.ts';
import { type Across, moreRoom, placeColumns } from './room.ts';
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
  /** How its value and its gradient are told. */
  readonly form: Form;
  /** Several gradients meet below it. */
  readonly forks: boolean;
  /** Its wires leave upwards: what stands beside their start stands below it. */
  readonly risesOut: boolean;
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
  /** Lists and matrices may be drawn as bars: whoever draws has their entries. */
  readonly bars?: boolean;
}

/** Lays a graph out from left to right: columns by depth, rows near the mean of what feeds them. */
export function layOut(whole: GraphView, options: LayoutOptions): Layout {
  const { measures, width, keepClear } = options;
  const { view, cut, across, forms } = columnsOf(whole, options);
  const columns = orderColumns(cut);
  const byId = new Map(view.nodes.map((node) => [node.id, node]));
  const more = moreRoom(whole, forms, measures);
  const above = ({ node }: Slot) => (node === null ? 0 : more.above(node));
  const below = ({ node }: Slot) => (node === null ? 0 : more.below(node));
  const x = (column: number) => across.x[column]!;
  const clearFrom =
    keepClear && across.width <= width
      ? clearedFrom(width, keepClear.width)
      : Number.POSITIVE_INFINITY;
  const clearTo = keepClear?.height ?? 0;
  const isCovered = (slot: Slot) => {
    const next = across.x[slot.column + 1] ?? x(slot.column);
    const reach = slot.node === null ? (next - x(slot.column)) / 2 : measures.circle + 24;
    return x(slot.column) + reach > clearFrom;
  };
  const covered = new Set(columns.flat().flatMap((slot) => (isCovered(slot) ? [slot.key] : [])));
  const leadsThere = new Set(
    cut.links.flatMap(({ from, to }) => (covered.has(to) && !covered.has(from) ? [from] : [])),
  );
  const lowest = (slot: Slot) => {
    if (covered.has(slot.key))
      return clearTo + (slot.node === null ? 14 : measures.top + above(slot));
    const highest = measures.top + (slot.node === null ? -30 : above(slot));
    // A wire that goes on below the corner must not cut it off.
    return leadsThere.has(slot.key) ? Math.max(highest, clearTo) : highest;
  };
  const y = placeRows(cut, columns, measures, { lowest, above, below });
  const nodes = new Map<string, PlacedNode>();
  const slots = new Map<string, Point>();
  for (const slot of columns.flat()) {
    const at = { x: x(slot.column), y: Math.round(y.get(slot.key)!) };
    slots.set(slot.key, at);
    const node = slot.node === null ? undefined : byId.get(slot.node);
    if (node)
      nodes.set(node.id, {
        ...at,
        node,
        radius: radiusOf(node, measures),
        form: formOf(node.shape, forms),
        forks: more.forks(node.id),
        risesOut: false,
      });
  }
  for (const [id, placed] of nodes)
    nodes.set(id, { ...placed, risesOut: risesOut(id, placed, cut.links, slots) });
  const weighted = new Set(whole.nodes.flatMap(({ wire }) => wire ?? []));
  const corner =
    keepClear && across.width <= width
      ? [{ left: width - keepClear.width, right: width, top: 0, bottom: clearTo }]
      : [];
  const wires = routeWires(view.edges, cut.routes, slots, nodes, weighted, corner, measures);
  const deepest = Math.max(
    measures.top,
    ...columns.flat().map((slot) => slots.get(slot.key)!.y + below(slot)),
  );
  const frames = view.frames.flatMap((frame) => placeFrame(frame, nodes, more, measures));
  return {
    width: across.width,
    height: deepest + measures.bottom,
    measures,
    nodes,
    wires,
    frames,
  };
}

/** Whether the highest of a node's wires goes up. */
function risesOut(
  id: string,
  { y }: Point,
  links: Columns['links'],
  slots: ReadonlyMap<string, Point>,
): boolean {
  const next = links.flatMap(({ from, to }) => (from === id ? slots.get(to)!.y : []));
  return Math.min(...next) < y - 12;
}

/** Where the columns stand. Lists and matrices are written out if that leaves the drawing within `width`. */
function columnsOf(
  whole: GraphView,
  { measures, width, bars = false }: LayoutOptions,
): {
  readonly view: GraphView;
  readonly cut: Columns;
  readonly across: Across;
  readonly forms: Forms;
} {
  const view = withoutWires(whole);
  const cut = assignColumns(view);
  const placed = (dense: boolean) => {
    const forms = { bars, dense };
    return { view, cut, forms, across: placeColumns(cut, whole, forms, measures, width) };
  };
  const loose = placed(false);
  return bars && loose.across.width > width ? placed(true) : loose;
}

/** Figures this narrow or wider get the same rows, so that nothing jumps when a page measures its room. */
const sameRowsFrom = 856;

const clearedFrom = (width: number, plateWidth: number) =>
  Math.min(width, sameRowsFrom) - plateWidth;

/** A plate beside the graph pushes nodes down; this much of its own height that may cost. */
const worth = 0.2;

/** Whether a plate of this size stands better beside the graph than under it. */
export function hasRoomBeside(
  view: GraphView,
  options: LayoutOptions & {
    readonly keepClear: { readonly width: number; readonly height: number };
  },
): boolean {
  const { width, keepClear } = options;
  if (columnsOf(view, options).across.width > width) return false;
  const free = layOut(view, { ...options, keepClear: undefined }).height;
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

/** A circle grows until its word fits. */
const radiusOf = ({ kind, symbol }: GraphNode, measures: Measures) =>
  kind === 'computed'
    ? Math.max(measures.circle, Math.ceil(mathWidth(symbol, leastText) / 2 + 5))
    : measures.square;

/** The smallest text, in px. */
const leastText = 13;
