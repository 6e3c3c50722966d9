import type { Columns, Slot } from './columns.ts';
import type { Measures } from './measures.ts';
import { spread } from './rows.ts';

interface Room {
  /** The least y at which a slot may stand. */
  readonly lowest: (slot: Slot) => number;
  /** Room that a slot needs above and below itself, beyond what every node needs. */
  readonly above: (slot: Slot) => number;
  readonly below: (slot: Slot) => number;
}

/** How often the columns are swept; more changes nothing on graphs of this size. */
const sweeps = 6;

/** The y of every slot: near the mean of its neighbours, in order, with room for its numbers. */
export function placeRows(
  { links, sourcesFirst }: Columns,
  columns: readonly (readonly Slot[])[],
  measures: Measures,
  { lowest, above, below }: Room,
): ReadonlyMap<string, number> {
  const y = new Map<string, number>();
  const mean = (keys: readonly string[]) => {
    const known = keys.flatMap((key) => y.get(key) ?? []);
    return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0) / known.length;
  };
  const before = (slot: Slot) => links.flatMap((link) => (link.to === slot.key ? [link.from] : []));
  const after = (slot: Slot) => links.flatMap((link) => (link.from === slot.key ? [link.to] : []));
  const place = (
    column: readonly Slot[],
    wish: (slot: Slot, index: number) => number,
    row: number,
  ) => {
    const gaps = column
      .slice(1)
      .map(
        (slot, i) => distanceOf(column[i]!, slot, measures, row) + below(column[i]!) + above(slot),
      );
    spread(column.map(wish), gaps, column.map(lowest)).forEach((position, i) => {
      y.set(column[i]!.key, position);
    });
  };
  const first = columns[0] ?? [];
  const row = sourcesFirst && first.length <= 3 ? measures.input : measures.row;
  place(first, (_, i) => measures.top + i * row, row);
  for (const column of columns.slice(1))
    place(column, (slot, i) => mean(before(slot)) ?? measures.top + i * measures.row, measures.row);
  for (let round = 0; round < sweeps; round++) {
    for (const column of [...columns].reverse()) {
      if (column === first && sourcesFirst) continue;
      const wish = (slot: Slot) => {
        const sources = before(slot);
        if (sources.length === 0 || !sourcesFirst) return mean(after(slot)) ?? y.get(slot.key)!;
        return slot.node === null ? y.get(slot.key)! : mean(sources)!;
      };
      place(column, wish, measures.row);
    }
    for (const column of columns.slice(1))
      place(column, (slot) => mean(before(slot)) ?? y.get(slot.key)!, measures.row);
  }
  const highest = Math.min(...columns.flat().map((slot) => y.get(slot.key)! - lowest(slot)));
  if (highest > 0) for (const [key, position] of y) y.set(key, position - highest);
  return y;
}

function distanceOf(above: Slot, below: Slot, measures: Measures, row: number): number {
  if (above.node !== null && below.node !== null) return row;
  return above.node === null && below.node === null ? measures.wireToWire : measures.wireToNode;
}
