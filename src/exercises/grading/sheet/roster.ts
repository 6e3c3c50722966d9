import type { Named } from '../intake/read-name.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { Table } from './table.ts';

export type IdKind = 'email' | 'login' | 'studentNumber';

/** Somebody in the learning system's own list. */
export interface Entry {
  /** Row of the table, from 0. */
  readonly row: number;
  readonly name: string;
  readonly ids: Readonly<Record<IdKind, string>>;
  readonly isLate: boolean;
}

/** Who is in the course, as the sheet lists them. */
export interface Roster {
  readonly table: Table;
  readonly layout: Layout;
  readonly entries: readonly Entry[];
  /** Who the learning system says it is: by number, or by a name that nobody else has. */
  ofName(named: Named): Entry | null;
  /** Who has this id; for grades only, because anybody can type it. */
  ofId(kind: IdKind, id: string): Entry | null;
}

const lateWords =
  /\blate\b|verspätet|zu spät|en retard|retraso|tarde|in ritardo|te laat|po terminie|atraso/i;

/** @returns null where the table lists nobody */
export function rosterOf(table: Table): Roster | null {
  const layout = layoutOf(table);
  if (layout === null) return null;
  const { columns } = layout;
  const cell = (row: readonly string[], column: number | undefined) =>
    column === undefined ? '' : (row[column] ?? '').normalize('NFC').trim();
  const entries = table.rows.flatMap((row, at): Entry[] => {
    const ids = {
      email: cell(row, columns.email),
      login: cell(row, columns.login),
      studentNumber: cell(row, columns.studentNumber),
    };
    const name = cell(row, columns.name);
    const isNobody =
      at === layout.pointsRow ||
      (layout.system === 'canvas' &&
        (cell(row, columns.number) === '' || name === 'Student, Test'));
    if (isNobody) return [];
    return [{ row: at, name, ids, isLate: lateWords.test(cell(row, columns.status)) }];
  });
  const numberOf = ({ row }: Entry) =>
    /(\d+|anon_\w+)\s*$/.exec(cell(table.rows[row] ?? [], columns.number))?.[1] ?? '';
  const byNumber = new Map(entries.map((entry) => [numberOf(entry), entry]));
  const byName = alone(entries, ({ name }) => plain(name));
  const bySortedName = alone(entries, ({ name }) => letters(name));
  const byId = {
    email: alone(entries, ({ ids }) => ids.email.toLowerCase()),
    login: alone(entries, ({ ids }) => ids.login.toLowerCase()),
    studentNumber: alone(entries, ({ ids }) => ids.studentNumber.toLowerCase()),
  };
  return {
    table,
    layout,
    entries,
    ofName({ system, number, student, isBlind }) {
      if (number !== null && system === layout.system) return byNumber.get(number) ?? null;
      if (isBlind || student === '') return null;
      const found = byName.get(plain(student)) ?? null;
      return found ?? (system === 'canvas' ? (bySortedName.get(letters(student)) ?? null) : null);
    },
    ofId: (kind, id) => byId[kind].get(id.normalize('NFC').trim().toLowerCase()) ?? null,
  };
}

const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
/** Canvas makes "doejane" of "Doe, Jane". */
const letters = (name: string) => plain(name).replace(/[^\p{L}\p{N}]/gu, '');

/** Entries by a key; a key of two people stands for nobody. */
function alone(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry | null>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== '') found.set(key, found.has(key) ? null : entry);
  }
  return new Map([...found].flatMap(([key, entry]) => (entry === null ? [] : [[key, entry]])));
}
