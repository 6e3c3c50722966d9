import type { PlacedNode, Point } from './layout.ts';
import type { Measures } from './measures.ts';

/** Where a number is written along a wire: its baseline, and which of its points stands there. */
export interface Label extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
  /** Room for the result only, not for the product it is of. */
  readonly isShort: boolean;
}

/** About the size of `3 × 2 = 6`; in the narrow drawing of `6`. */
const boxes = { full: { width: 92, height: 17 }, short: { width: 42, height: 16 } };

/** A wire shorter than this carries the result alone. */
const shortBelow = 100;

/** Points along a course that is horizontal at each of `points`, close to how it is drawn. */
export function sample(points: readonly Point[]): readonly Point[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]!;
    return Array.from({ length: 13 }, (_, k) => {
      const share = k / 12;
      const smooth = share * share * (3 - 2 * share);
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * smooth };
    });
  });
}

/**
 * Of the places above, below and beside a wire, the one where its number covers the fewest wires and
 * no node; ties go to the place above the middle.
 */
export function placeLabel(
  own: readonly Point[],
  wires: readonly (readonly Point[])[],
  nodes: Iterable<PlacedNode>,
  measures: Measures,
): Label {
  const isShort = measures.name === 'narrow' || own.at(-1)!.x - own[0]!.x < shortBelow;
  const { width, height } = boxes[isShort ? 'short' : 'full'];
  const taken = [...nodes];
  const candidates = [0.5, 0.35, 0.65, 0.22, 0.78].flatMap((share) => {
    const at = own[Math.round(share * (own.length - 1))]!;
    const places: Label[] = [
      { x: at.x, y: at.y - 11, anchor: 'middle', isShort },
      { x: at.x, y: at.y + 22, anchor: 'middle', isShort },
      { x: at.x + 10, y: at.y + 5, anchor: 'start', isShort },
      { x: at.x - 10, y: at.y + 5, anchor: 'end', isShort },
    ];
    return places.map((label) => ({ label, off: Math.abs(share - 0.5) }));
  });
  const cost = ({ label, off }: (typeof candidates)[number]) => {
    const left =
      label.anchor === 'start'
        ? label.x
        : label.anchor === 'end'
          ? label.x - width
          : label.x - width / 2;
    const top = label.y - height + 3;
    const holds = ({ x, y }: Point) =>
      x > left - 2 && x < left + width + 2 && y > top - 3 && y < top + height + 3;
    const covered = wires.reduce((sum, wire) => sum + wire.filter(holds).length, 0);
    const meets = taken.filter(
      ({ x, y, radius }) =>
        Math.abs(x - left - width / 2) < radius + 14 + width / 2 &&
        Math.abs(y - top - height / 2) < radius + 30 + height / 2,
    ).length;
    const outside = left < 2 || top < 0 ? 100 : 0;
    return covered + 6 * meets + 3 * off + outside;
  };
  return candidates.reduce((best, other) => (cost(other) < cost(best) ? other : best)).label;
}
