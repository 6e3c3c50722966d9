import type { Point } from '../layout.ts';
import { type Box, overlap } from './boxes.ts';

/** Where a weight is written: above and below a point of its wire, or on two lines beside it. */
export interface WeightPlace extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** About the width of a name and a number, or of a gradient. */
const width = 70;
/** From the wire to a label beside it. */
const beside = 9;

export function weightBox({ x, y, anchor }: WeightPlace): Box {
  if (anchor === 'middle')
    return { left: x - width / 2, right: x + width / 2, top: y - 25, bottom: y + 25 };
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - 17, bottom: y + 17 };
}

/** The two lines of a weight that stands above and below its wire: a steep wire would run through them. */
function linesOf(place: WeightPlace): readonly Box[] {
  if (place.anchor !== 'middle') return [];
  const box = weightBox(place);
  return [
    { ...box, bottom: place.y - 8 },
    { ...box, top: place.y + 8 },
  ];
}

/** Shares of a wire's length that are tried, the middle first. */
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

function placesOn(course: readonly Point[]): readonly WeightPlace[] {
  return shares.flatMap((share): WeightPlace[] => {
    const { x, y } = course[Math.round(share * (course.length - 1))]!;
    return [
      { x, y, anchor: 'middle' },
      { x: x + beside, y, anchor: 'start' },
      { x: x - beside, y, anchor: 'end' },
    ];
  });
}

/**
 * Where weights are written on their wires: each keeps clear of the nodes' numbers, of the other weights, and
 * of the other wires. Level wires come first, because they have the least choice.
 */
export function placeWeights(
  courses: ReadonlyMap<string, readonly Point[]>,
  wires: readonly (readonly Point[])[],
  numbers: readonly Box[],
): ReadonlyMap<string, WeightPlace> {
  const rise = (course: readonly Point[]) => Math.abs(course.at(-1)!.y - course[0]!.y);
  const ordered = [...courses].sort(([, a], [, b]) => rise(a) - rise(b));
  const placed = new Map<string, WeightPlace>();
  for (const [id, own] of ordered) {
    const taken = [...numbers, ...[...placed.values()].map(weightBox)];
    const others = wires.filter((wire) => wire !== own).flat();
    const cost = (place: WeightPlace) => {
      const box = weightBox(place);
      const meets = taken.reduce((sum, other) => sum + shared(box, other), 0);
      const crossed = others.filter((point) => holds(box, point)).length;
      const overOwn = linesOf(place).flatMap((line) => own.filter((point) => holds(line, point)));
      return meets + 60 * crossed + 20 * overOwn.length;
    };
    const best = placesOn(own).map((place) => ({ place, cost: cost(place) }));
    placed.set(id, best.reduce((one, other) => (other.cost < one.cost ? other : one)).place);
  }
  return placed;
}

/** How much of the second box the first covers, in px². */
function shared(a: Box, b: Box): number {
  if (!overlap(a, b)) return 0;
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return across * (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
}

const holds = ({ left, right, top, bottom }: Box, { x, y }: Point) =>
  x > left && x < right && y > top && y < bottom;
