/** Numbers that need a place from one step to another, both included. */
export interface Tenant {
  readonly size: number;
  readonly first: number;
  readonly last: number;
}

/** Places begin at multiples of so many numbers: 16 bytes, with 4 bytes to a number. */
const ALIGNMENT = 4;

export const rounded = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

/**
 * Gives each tenant a place in an arena such that those who are there at the same time do not
 * overlap: the largest first, each in the tightest gap that those before it have left.
 */
export function settled(tenants: readonly Tenant[]): {
  readonly places: readonly number[];
  readonly size: number;
} {
  const places = tenants.map(() => 0);
  /** Those that have their place, by place. */
  const placed: number[] = [];
  let end = 0;
  const largestFirst = tenants
    .map((_, i) => i)
    .sort((a, b) => tenants[b]!.size - tenants[a]!.size || tenants[a]!.first - tenants[b]!.first);
  for (const i of largestFirst) {
    const { size, first, last } = tenants[i]!;
    const room = rounded(size);
    let free = 0;
    let best = -1;
    let tightest = Number.POSITIVE_INFINITY;
    for (const other of placed) {
      const neighbour = tenants[other]!;
      if (neighbour.first > last || neighbour.last < first) continue;
      const gap = places[other]! - free;
      if (gap >= room && gap < tightest) {
        best = free;
        tightest = gap;
      }
      free = Math.max(free, places[other]! + rounded(neighbour.size));
    }
    const place = best >= 0 ? best : free;
    places[i] = place;
    end = Math.max(end, place + room);
    placed.splice(firstAfter(placed, places, place), 0, i);
  }
  return { places, size: end };
}

/** Where in a list ordered by place the first lies that has a higher one. */
function firstAfter(placed: readonly number[], places: readonly number[], place: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[placed[middle]!]! > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
