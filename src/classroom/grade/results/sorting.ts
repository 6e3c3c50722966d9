import { type HandPoints, type Items, worthOf } from '../../../exercises/grading/results/marks.ts';
import { nameOf, type Row } from '../../../exercises/grading/results/row.ts';
import type { Flag } from '../../../exercises/grading/verdict/graded.ts';
import { totalOf } from '../../../exercises/grading/verdict/points.ts';

export type Column = 'student' | 'points' | 'flags';
export interface Order {
  readonly by: Column;
  readonly isUp: boolean;
}

/** Rows with one flag, or all, in the chosen order; what was not graded comes first among points. */
export function arranged(
  rows: readonly Row[],
  flag: Flag | null,
  { by, isUp }: Order,
  items: Items,
  byHand: HandPoints,
): readonly Row[] {
  const worth = worthOf(items);
  const value = (row: Row): number | string => {
    switch (by) {
      case 'student':
        return nameOf(row).toLocaleLowerCase();
      case 'points':
        return row.graded === null ? -1 : totalOf(row.graded.items, worth, byHand[row.key]).points;
      case 'flags':
        return row.flags.length;
    }
  };
  const wanted = rows.filter((row) => flag === null || row.flags.some((one) => one.flag === flag));
  const keyed = wanted.map((row) => [value(row), row] as const);
  const order = isUp ? 1 : -1;
  return keyed
    .sort(
      ([a], [b]) =>
        (typeof a === 'string'
          ? a.localeCompare(String(b), undefined, { numeric: true })
          : a - Number(b)) * order,
    )
    .map(([, row]) => row);
}

/** How many rows have each flag. */
export function counted(rows: readonly Row[]): ReadonlyMap<Flag, number> {
  const counts = new Map<Flag, number>();
  for (const row of rows)
    for (const flag of new Set(row.flags.map((one) => one.flag)))
      counts.set(flag, (counts.get(flag) ?? 0) + 1);
  return counts;
}
