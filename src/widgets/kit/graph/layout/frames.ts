import type { GraphFrame } from '../graph.ts';
import type { PlacedFrame, PlacedNode } from './layout.ts';
import type { Measures } from './measures.ts';
import type { More } from './room.ts';

/** The box around an open function; none where it would hold a node that is not its own. */
export function placeFrame(
  { id, name, members }: GraphFrame,
  nodes: ReadonlyMap<string, PlacedNode>,
  more: More,
  measures: Measures,
): readonly PlacedFrame[] {
  const inside = members.flatMap((member) => nodes.get(member) ?? []);
  if (inside.length === 0) return [];
  const pad = measures.circle + (measures.name === 'wide' ? 26 : 12);
  const left = Math.min(...inside.map(({ x }) => x)) - pad;
  const right = Math.max(...inside.map(({ x }) => x)) + pad;
  const top = Math.min(...inside.map(({ y, node }) => y - more.above(node.id))) - measures.top + 6;
  const bottom =
    Math.max(...inside.map(({ y, node }) => y + more.below(node.id))) + measures.bottom - 12;
  const intrudes = [...nodes.values()].some(
    ({ node, x, y, radius }) =>
      !members.includes(node.id) &&
      x + radius > left &&
      x - radius < right &&
      y + radius > top &&
      y - radius < bottom,
  );
  return intrudes ? [] : [{ id, name, x: left, y: top, width: right - left, height: bottom - top }];
}
