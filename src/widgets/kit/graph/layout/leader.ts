import type { Layout, Point } from './layout.ts';

/** Where the rule plate stands: its left edge and its size; its top is the drawing's. */
interface PlateBox {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** How far below the plate's top edge a leader from the left ends. */
const headLine = 20;

/** The line from a node to the rule plate: up and across to its left edge, or straight up from below it. */
export function leaderOf(
  layout: Layout,
  id: string,
  plate: PlateBox,
): { readonly path: string; readonly end: Point } | null {
  const placed = layout.nodes.get(id);
  if (!placed) return null;
  const { x, y, radius } = placed;
  const out = radius + 9;
  const startX = Math.round(x + out * 0.87);
  const startY = Math.round(y - out * 0.5);
  if (startX + 24 < plate.left) {
    const reach = plate.left - 1;
    const wish = Math.min(Math.max(startY - 26, headLine), plate.height - headLine);
    for (const end of endsNear(wish, plate.height)) {
      const bend = Math.min(startX + Math.abs(startY - end), reach - 12);
      const points = [
        { x: startX, y: startY },
        { x: bend, y: end },
        { x: reach, y: end },
      ];
      if (!meetsNode(layout, id, points))
        return { path: `M${startX} ${startY}L${bend} ${end}H${reach}`, end: { x: reach, y: end } };
    }
    return null;
  }
  const lineX = Math.min(x + out + 12, layout.width - 6);
  return {
    path: `M${startX} ${startY}L${lineX} ${startY - (lineX - startX)}V${plate.height}`,
    end: { x: lineX, y: plate.height },
  };
}

/** Heights on the plate's left edge, the nearest to the wish first. */
function endsNear(wish: number, height: number): readonly number[] {
  const ends: number[] = [];
  for (let y = headLine; y <= height - headLine; y += 16) ends.push(y);
  return [wish, ...ends.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish))];
}

/** Whether a line runs through another node or its numbers. */
function meetsNode(layout: Layout, own: string, points: readonly Point[]): boolean {
  const others = [...layout.nodes.values()].filter(({ node }) => node.id !== own);
  return points.slice(1).some((to, i) => {
    const from = points[i]!;
    return Array.from({ length: 17 }, (_, k) => ({
      x: from.x + ((to.x - from.x) * k) / 16,
      y: from.y + ((to.y - from.y) * k) / 16,
    })).some((point) =>
      others.some(
        ({ x, y, radius }) =>
          Math.abs(point.x - x) < radius + 14 && Math.abs(point.y - y) < radius + 30,
      ),
    );
  });
}
