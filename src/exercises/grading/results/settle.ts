import { alikeIn } from '../verdict/alike.ts';
import type { Flagged } from '../verdict/graded.ts';
import { nameOf, type Row } from './row.ts';

/**
 * What can be said only when all are there: which of a student's files counts, who has the same id, what is alike.
 *
 * @param titles of the items, by their `ex`
 */
export function settle(
  rows: readonly Row[],
  titles: Readonly<Record<string, string>>,
): readonly Row[] {
  const newest = newestOf(rows);
  const sameId = sharedIds(rows);
  const alike = alikeIn(
    rows.flatMap((row) =>
      row.graded === null
        ? []
        : [
            {
              key: row.key,
              student: nameOf(row),
              prints: row.graded.items.flatMap(({ ex, print }) =>
                print === null ? [] : [{ ex, print }],
              ),
            },
          ],
    ),
    titles,
  );
  return rows.map((row) => {
    const counted = newest.get(whose(row));
    const isCounted = row.graded !== null && counted === row;
    const again: Flagged[] =
      counted === undefined || counted === row
        ? []
        : [{ flag: 'twice', says: `The grade comes from ${counted.path}, handed in at ${counted.graded?.handedIn}.` }]; // biome-ignore format: one line
    return {
      ...row,
      isCounted,
      flags: [
        ...row.flags,
        ...again,
        ...(sameId.get(row.key) ?? []),
        ...(alike.get(row.key) ?? []),
      ],
    };
  });
}

/** One student is a row of the sheet, a number of the learning system, or else an id in a file. */
function whose({ entry, named, graded, path }: Row): string {
  if (entry !== null) return `row ${entry.row}`;
  if (named.number !== null) return `${named.system} ${named.number}`;
  if (graded !== null) return `id ${graded.identity}`;
  return named.student === '' ? path : `name ${named.student}`;
}

/** By student, the row that was handed in last; of two equal ones the first. */
function newestOf(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    if (row.graded === null) continue;
    const known = newest.get(whose(row))?.graded;
    if (known == null || row.graded.handedIn > known.handedIn) newest.set(whose(row), row);
  }
  return newest;
}

/** Two students whose files say the same id: one of them has the other's file. */
function sharedIds(rows: readonly Row[]): ReadonlyMap<string, readonly Flagged[]> {
  const byId = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.graded === null) continue;
    const known = byId.get(row.graded.student) ?? [];
    if (known.every((other) => whose(other) !== whose(row)))
      byId.set(row.graded.student, [...known, row]);
  }
  const found = new Map<string, readonly Flagged[]>();
  for (const [id, sharing] of byId) {
    if (sharing.length < 2) continue;
    for (const row of sharing) {
      const others = sharing
        .filter((other) => other !== row)
        .map(nameOf)
        .slice(0, 4)
        .join(', ');
      found.set(row.key, [{ flag: 'id', says: `The file of ${others} says ${id} as well.` }]);
    }
  }
  return found;
}
