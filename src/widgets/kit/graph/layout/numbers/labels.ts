import type { Point } from '../layout.ts';
import type { Measures } from '../measures.ts';
import { type Box, overlap } from './boxes.ts';

/** Where a number is written along a wire: its baseline, and which of its points stands there. */
export interface Label extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
  /** How wide it may be: a longer text gives way to its result alone. */
  readonly room: number;
}

/** Widths that are tried, for a product of long numbers, of short ones, and for a result alone. */
const widths = { wide: [150, 96, 50], narrow: [46] } as const;

/** Height of a line of digits. */
const height = 14;

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
 * The widest place along a wire where a number covers no wire and no node; where there is none, the place
 * where the result alone covers least. Near the middle and close to the wire comes first.
 */
export function placeLabel(
  own: readonly Point[],
  wires: readonly (readonly Point[])[],
  taken: readonly Box[],
  measures: Measures,
): Label {
  const tried = widths[measures.name].map((width) => {
    const found = candidates(own, width).map((label) => {
      const box = boxOf(label);
      const holds = ({ x, y }: Point) =>
        x > box.left - 2 && x < box.right + 2 && y > box.top - 3 && y < box.bottom + 3;
      const covered = wires.reduce((sum, wire) => sum + wire.filter(holds).length, 0);
      const meets = taken.filter((other) => overlap(box, other)).length;
      const outside = box.left < 2 || box.top < 0 ? 1 : 0;
      return { label, hides: covered + 8 * meets + 40 * outside, away: label.away };
    });
    return found.reduce((best, other) =>
      other.hides < best.hides || (other.hides === best.hides && other.away < best.away)
        ? other
        : best,
    );
  });
  const { x, y, anchor, room } = (tried.find(({ hides }) => hides === 0) ?? tried.at(-1)!).label;
  return { x, y, anchor, room };
}

/** A number farther from its wire than this could be that of another wire. */
const farthest = 46;

type Candidate = Label & { readonly away: number };

/** Above, below and beside the wire, at several shares of its length. */
function candidates(own: readonly Point[], room: number): readonly Candidate[] {
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]
    .flatMap((share) => {
      const at = own[Math.round(share * (own.length - 1))]!;
      const under = own.filter(({ x }) => Math.abs(x - at.x) <= room / 2 + 2).map(({ y }) => y);
      const above = Math.min(at.y, ...under) - 10;
      const below = Math.max(at.y, ...under) + 21;
      const off = 40 * Math.abs(share - 0.5);
      return [
        { x: at.x, y: above, anchor: 'middle', room, away: off + at.y - above },
        { x: at.x, y: below, anchor: 'middle', room, away: off + below - at.y },
        { x: at.x + 10, y: at.y + 5, anchor: 'start', room, away: off + 16 },
        { x: at.x - 10, y: at.y + 5, anchor: 'end', room, away: off + 17 },
      ] as const;
    })
    .filter(({ away }) => away <= farthest);
}

function boxOf({ x, y, anchor, room }: Label): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - room : x - room / 2;
  return { left, right: left + room, top: y - height + 2, bottom: y + 3 };
}
