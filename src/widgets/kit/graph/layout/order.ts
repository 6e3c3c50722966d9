import type { Columns, Link, Slot } from './columns.ts';

/** How often the columns are swept; more changes nothing on graphs of this size. */
const sweeps = 6;

/**
 * Orders the slots of each column so that few wires cross: each slot moves to the mean position of
 * its neighbours, sweeping left to right and back, and the order with the fewest crossings is kept.
 */
export function orderColumns({
  columns,
  links,
  sourcesFirst,
}: Columns): readonly (readonly Slot[])[] {
  const before = neighbours(links, 'to', 'from');
  const after = neighbours(links, 'from', 'to');
  let current = columns.map((column) => [...column]);
  let best = current;
  let fewest = countCrossings(current, links);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const forward = sweep % 2 === 0;
    const next = current.map((column) => [...column]);
    for (let step = 1; step < next.length; step++) {
      const at = forward ? step : next.length - 1 - step;
      if (at === 0 && sourcesFirst) continue;
      const fixed = next[forward ? at - 1 : at + 1]!;
      const position = new Map(fixed.map((slot, i) => [slot.key, i]));
      next[at] = byMean(next[at]!, forward ? before : after, position);
    }
    current = next;
    const crossings = countCrossings(current, links);
    if (crossings < fewest) {
      fewest = crossings;
      best = current;
    }
  }
  return best;
}

function neighbours(links: readonly Link[], of: 'from' | 'to', give: 'from' | 'to') {
  const map = new Map<string, string[]>();
  for (const link of links) map.set(link[of], [...(map.get(link[of]) ?? []), link[give]]);
  return map;
}

function byMean(
  column: readonly Slot[],
  neighbourOf: ReadonlyMap<string, readonly string[]>,
  position: ReadonlyMap<string, number>,
): Slot[] {
  const weighed = column.map((slot, index) => {
    const places = (neighbourOf.get(slot.key) ?? []).flatMap((key) => position.get(key) ?? []);
    const mean = places.length === 0 ? index : places.reduce((a, b) => a + b, 0) / places.length;
    return { slot, mean, index };
  });
  return weighed.sort((a, b) => a.mean - b.mean || a.index - b.index).map(({ slot }) => slot);
}

/** Pairs of links in the same gap whose ends are in opposite order. */
function countCrossings(columns: readonly (readonly Slot[])[], links: readonly Link[]): number {
  const position = new Map<string, number>();
  const columnOf = new Map<string, number>();
  columns.forEach((column, at) => {
    column.forEach((slot, i) => {
      position.set(slot.key, i);
      columnOf.set(slot.key, at);
    });
  });
  const gaps = new Map<number, [number, number][]>();
  for (const { from, to } of links) {
    const gap = columnOf.get(from)!;
    gaps.set(gap, [...(gaps.get(gap) ?? []), [position.get(from)!, position.get(to)!]]);
  }
  let crossings = 0;
  for (const ends of gaps.values())
    for (const [a, b] of ends) for (const [c, d] of ends) if (a < c && b > d) crossings += 1;
  return crossings;
}
