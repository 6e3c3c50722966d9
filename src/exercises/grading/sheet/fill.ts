import { neutral } from './neutral.ts';
import type { Roster } from './roster.ts';
import type { Table } from './table.ts';

/** What goes into the sheet for one student. */
export interface Mark {
  /** Share of all points, 0 to 1; null where a person has still to grade, which leaves the cell as it is. */
  readonly share: number | null;
  readonly feedback: string;
}

interface Work {
  readonly title: string;
  /** Points of the whole assignment. */
  readonly points: number;
  /** The column of Canvas that is filled, null for a new one; the one with the title if absent. */
  readonly column?: number | null;
}

/** The learning system's own sheet with grades and comments, ready to be imported again; nothing else is changed. */
export function fillSheet(roster: Roster, marks: ReadonlyMap<number, Mark>, work: Work): Table {
  switch (roster.layout.system) {
    case 'moodle':
      return fillWorksheet(roster, marks, work);
    case 'canvas':
      return fillCanvas(roster, marks, work);
    case 'moodle-import':
      return fillImport(roster, marks, work);
  }
}

const rounded = (value: number) => String(Math.round(value * 100) / 100);

function withCells(
  row: readonly string[],
  cells: readonly (readonly [column: number | undefined, text: string | null])[],
): readonly string[] {
  const next = [...row];
  for (const [column, text] of cells)
    if (column !== undefined && text !== null) next[column] = text;
  return next;
}

/** Moodle's offline grading worksheet: out of the maximum that it states, with its decimal sign. */
function fillWorksheet(
  { table, layout: { columns } }: Roster,
  marks: ReadonlyMap<number, Mark>,
  { points }: Work,
): Table {
  const rows = table.rows.map((row, at) => {
    const mark = marks.get(at);
    if (mark === undefined) return row;
    const stated = columns.maximum === undefined ? '' : (row[columns.maximum] ?? '').trim();
    const maximum = Number(stated.replace(',', '.')) || points;
    const grade = mark.share === null ? null : rounded(mark.share * maximum);
    return withCells(row, [
      [columns.grade, stated.includes(',') ? (grade?.replace('.', ',') ?? null) : grade],
      [columns.feedback, neutral(mark.feedback)],
    ]);
  });
  return { ...table, rows };
}

/** Columns that Canvas tells its people by. */
const canvasOwn = ['student', 'id', 'sis user id', 'sis login id', 'section', 'root account', 'integration id']; // biome-ignore format: one line

/** Canvas takes back its own first columns and one assignment; a title that it does not know becomes a new one. */
function fillCanvas(
  { table, layout: { pointsRow } }: Roster,
  marks: ReadonlyMap<number, Mark>,
  { title, points, column: own = canvasColumn(table.header, title) }: Work,
): Table {
  const { header, rows } = table;
  const kept = header.flatMap((name, column) =>
    canvasOwn.includes(name.trim().toLowerCase()) ? [column] : [],
  );
  const stated = own === null || pointsRow === null ? '' : (rows[pointsRow]?.[own] ?? '').trim();
  const maximum = Number(stated) || points;
  const ours = (row: readonly string[], at: number): string => {
    if (at === pointsRow) return rounded(maximum);
    const share = marks.get(at)?.share ?? null;
    return share === null ? (own === null ? '' : (row[own] ?? '')) : rounded(share * maximum);
  };
  const filled = rows.map((row, at) => [...kept.map((column) => row[column] ?? ''), ours(row, at)]);
  const points_ = kept.map((column) => (column === 0 ? '    Points Possible' : ''));
  return {
    ...table,
    header: [
      ...kept.map((column) => header[column] ?? ''),
      own === null ? neutral(title) : (header[own] ?? ''),
    ],
    rows: pointsRow === null ? [[...points_, rounded(maximum)], ...filled] : filled,
  };
}

const assignmentColumn = /^(.*) \(\d+\)$/;

/** The columns "Title (12345)": Canvas has one for each of its assignments. */
export const canvasColumns = (header: readonly string[]): readonly number[] =>
  header.flatMap((name, column) => (assignmentColumn.test(name.trim()) ? [column] : []));

/** The column of the assignment with this title. */
export function canvasColumn(header: readonly string[], title: string): number | null {
  const wanted = title.normalize('NFC').trim().toLowerCase();
  const titleOf = (column: number) =>
    assignmentColumn.exec((header[column] ?? '').normalize('NFC').trim())?.[1]?.toLowerCase();
  return canvasColumns(header).find((column) => titleOf(column) === wanted) ?? null;
}

/** A list for Moodle's gradebook import: its columns, and two of ours at the end where it has none. */
function fillImport(
  { table, layout: { columns } }: Roster,
  marks: ReadonlyMap<number, Mark>,
  { title, points }: Work,
): Table {
  const width = table.header.length;
  const grade = columns.grade ?? width;
  const feedback = columns.feedback ?? (columns.grade === undefined ? width + 1 : width);
  const header = withCells(table.header, [
    [grade, table.header[grade] ?? neutral(title)],
    [feedback, table.header[feedback] ?? neutral(`${title}: feedback`)],
  ]);
  const rows = table.rows.map((row, at) => {
    const mark = marks.get(at);
    return withCells(
      header.map((_, column) => row[column] ?? ''),
      [
        [grade, mark?.share == null ? null : rounded(mark.share * points)],
        [feedback, mark === undefined ? null : neutral(mark.feedback)],
      ],
    );
  });
  return { ...table, header, rows };
}
