import type { GraphView } from '../graph.ts';
import type { Layout } from './layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The node an arrow key leads to: left to the first operand, right to the first user,
 * up and down within the column. Null where there is none.
 */
export function walk(
  view: GraphView,
  layout: Layout,
  from: string,
  direction: Direction,
): string | null {
  const here = layout.nodes.get(from);
  if (!here) return null;
  const placed = [...layout.nodes.values()];
  const near = (candidates: typeof placed) =>
    candidates.sort((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0]?.node.id ?? null;
  switch (direction) {
    case 'left':
      return linked(view, layout, (edge) => edge.to === from, 'from');
    case 'right':
      return linked(view, layout, (edge) => edge.from === from, 'to');
    case 'up':
      return near(placed.filter(({ x, y }) => x === here.x && y < here.y));
    case 'down':
      return near(placed.filter(({ x, y }) => x === here.x && y > here.y));
  }
}

function linked(
  { edges }: GraphView,
  { nodes }: Layout,
  isWanted: (edge: GraphView['edges'][number]) => boolean,
  end: 'from' | 'to',
): string | null {
  return edges.find((edge) => isWanted(edge) && nodes.has(edge[end]))?.[end] ?? null;
}
