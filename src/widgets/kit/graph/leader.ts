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
    const rise = startY - headLine;
    const bendX = Math.min(startX + Math.abs(rise), plate.left - 14);
    const bendY = startY - (bendX - startX) * Math.sign(rise);
    const up = bendY === headLine ? '' : `V${headLine}`;
    return {
      path: `M${startX} ${startY}L${bendX} ${bendY}${up}H${plate.left - 1}`,
      end: { x: plate.left - 1, y: headLine },
    };
  }
  const lineX = Math.min(x + out + 12, layout.width - 6);
  return {
    path: `M${startX} ${startY}L${lineX} ${startY - (lineX - startX)}V${plate.height}`,
    end: { x: lineX, y: plate.height },
  };
}
