import type { GraphEdge } from '../graph.ts';
import { groupBy } from './columns.ts';
import type { PlacedNode, Point } from './layout.ts';
import type { Measures } from './measures.ts';
import { type Box, boxesOf } from './numbers/boxes.ts';
import { type Label, placeLabel, sample } from './numbers/labels.ts';
import { placeWeights, type WeightPlace, weightBox } from './numbers/weights.ts';

/** One edge as drawn: a forward wire and beside it a backward wire, both written from left to right. */
export interface Wire {
  readonly forward: string;
  readonly backward: string;
  /** Where the number that passes is written. */
  readonly label: Label;
  /** Where a weight on this wire is written. */
  readonly weight: WeightPlace;
}

/** Half the height that the wires of one node share. */
const fan = (node: PlacedNode) => node.radius * 0.55;

/** Draws every edge through its slots, spread over the sides of its nodes; parallel edges form a lens. */
export function routeWires(
  edges: readonly GraphEdge[],
  routes: ReadonlyMap<string, readonly string[]>,
  slots: ReadonlyMap<string, Point>,
  nodes: ReadonlyMap<string, PlacedNode>,
  /** Edges that are weights. */
  weighted: ReadonlySet<string>,
  /** Places where no number may stand, whatever else is there. */
  kept: readonly Box[],
  measures: Measures,
): ReadonlyMap<string, Wire> {
  const next = (edge: GraphEdge) => slots.get(routes.get(edge.id)![1]!)!;
  const last = (edge: GraphEdge) => slots.get(routes.get(edge.id)!.at(-2)!)!;
  const exits = ports(
    groupBy(edges, (edge) => edge.from),
    next,
    (id) => fan(nodes.get(id)!),
  );
  const entries = ports(
    groupBy(edges, (edge) => edge.to),
    last,
    (id) => fan(nodes.get(id)!),
  );
  const twins = groupBy(edges, (edge) => `${edge.from} ${edge.to}`);
  const lenses = new Map<string, Wire>();
  const courses = new Map<string, readonly Point[]>();
  for (const edge of edges) {
    const from = nodes.get(edge.from)!;
    const to = nodes.get(edge.to)!;
    const route = routes.get(edge.id)!.map((key) => slots.get(key)!);
    const parallel = twins.get(`${edge.from} ${edge.to}`)!;
    if (parallel.length > 1 && route.length === 2) {
      lenses.set(edge.id, lens(from, to, parallel.indexOf(edge), parallel.length, measures));
      continue;
    }
    const start = leave(from, exits.get(edge.id)!, measures);
    const end = arrive(to, entries.get(edge.id)!, measures);
    const points = [start, ...route.slice(1, -1), end];
    courses.set(edge.id, points);
  }
  const half = measures.pair / 2;
  const sampled = new Map([...courses].map(([id, points]) => [id, sample(points)]));
  const all = [...sampled.values()];
  const numbers = [...nodes.values()].flatMap((node) => boxesOf(node, measures));
  const weights = placeWeights(
    new Map([...sampled].filter(([id]) => weighted.has(id))),
    all,
    numbers,
  );
  const taken = [...kept, ...numbers, ...[...weights.values()].map(weightBox)];
  return new Map(
    edges.map(({ id }): [string, Wire] => {
      const bowed = lenses.get(id);
      if (bowed) return [id, bowed];
      const points = courses.get(id)!;
      const course = sampled.get(id)!;
      return [
        id,
        {
          forward: through(points, -half),
          backward: through(points, half),
          label: placeLabel(course, all, taken, measures),
          weight: weights.get(id) ?? { ...points[0]!, anchor: 'middle' },
        },
      ];
    }),
  );
}

/** Offsets from a node's centre line, in the order in which the other ends stand. */
function ports(
  groups: ReadonlyMap<string, readonly GraphEdge[]>,
  towards: (edge: GraphEdge) => Point,
  room: (id: string) => number,
): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (const [id, edges] of groups) {
    const sorted = [...edges].sort((a, b) => towards(a).y - towards(b).y || a.operand - b.operand);
    const half = room(id);
    const step = sorted.length < 2 ? 0 : Math.min(18, (2 * half) / (sorted.length - 1));
    sorted.forEach((edge, i) => {
      offsets.set(edge.id, (i - (sorted.length - 1) / 2) * step);
    });
  }
  return offsets;
}

function leave(node: PlacedNode, offset: number, measures: Measures): Point {
  return { x: node.x + reach(node, offset, measures), y: node.y + offset };
}

function arrive(node: PlacedNode, offset: number, measures: Measures): Point {
  return { x: node.x - reach(node, offset, measures), y: node.y + offset };
}

/** From a node's centre to the point `gap` outside its outline, at a height of `offset`. */
function reach(node: PlacedNode, offset: number, { gap }: Measures): number {
  const radius = node.radius + gap;
  return node.node.kind === 'computed' ? Math.sqrt(radius * radius - offset * offset) : radius;
}

/** A smooth path through points, horizontal at each of them, moved down by `shift`. */
function through(points: readonly Point[], shift: number): string {
  const [first, ...rest] = points;
  let path = `M${r(first!.x)} ${r(first!.y + shift)}`;
  let from = first!;
  for (const to of rest) {
    if (to.y === from.y) path += `H${r(to.x)}`;
    else {
      const bend = Math.min(95, (to.x - from.x) / 2);
      const flat = (to.x - from.x) / 2 - bend;
      const y0 = r(from.y + shift);
      const y1 = r(to.y + shift);
      const x0 = from.x + flat;
      const x1 = to.x - flat;
      path += `${flat > 0 ? `H${r(x0)}` : ''}C${r(x0 + bend)} ${y0} ${r(x1 - bend)} ${y1} ${r(x1)} ${y1}`;
      if (flat > 0) path += `H${r(to.x)}`;
    }
    from = to;
  }
  return path;
}

/** One of several edges between the same two nodes: an arc, with its backward wire on the inner side. */
function lens(
  from: PlacedNode,
  to: PlacedNode,
  index: number,
  count: number,
  measures: Measures,
): Wire {
  const bow = index - (count - 1) / 2;
  const side = Math.sign(bow) || -1;
  const strength = bow / ((count - 1) / 2);
  const inner = -side * measures.pair;
  const start = leave(from, strength * from.radius * 0.42, measures);
  const end = arrive(to, strength * to.radius * 0.5, measures);
  const rise = strength * measures.lens * 0.75;
  const lean = measures.name === 'wide' ? 30 : 17;
  const arc = (shift: number) =>
    `M${r(start.x)} ${r(start.y + shift)}C${r(start.x + lean)} ${r(start.y + rise + shift)} ${r(end.x - lean)} ${r(end.y + rise + shift)} ${r(end.x)} ${r(end.y + shift)}`;
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 + rise * 0.75 };
  const room = measures.name === 'narrow' ? 46 : 150;
  const label: Label =
    side < 0
      ? { x: middle.x, y: middle.y - 9, anchor: 'middle', room }
      : {
          x: middle.x + 6,
          y: middle.y + 20,
          anchor: measures.name === 'wide' ? 'start' : 'middle',
          room,
        };
  return {
    forward: arc(0),
    backward: arc(inner),
    label,
    weight: { ...middle, anchor: 'middle' },
  };
}

const r = (value: number) => Math.round(value * 10) / 10;
