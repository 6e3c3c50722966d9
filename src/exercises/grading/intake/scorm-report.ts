import { codeIn } from '../../package/interactions.ts';
import { layoutOf } from '../sheet/layout.ts';
import { readTable, type Table } from '../sheet/table.ts';
import type { WorkPiece } from './piece.ts';

/** Words that a report puts between the responses. */
const results =
  /^(neutral|correct|incorrect|wrong|unanticipated|learner|other|fill-in|long-fill-in|-)?$/i;
const begins = /^\s*CR1\./;
const ends = /\.[0-9a-f]{8}$/i;

/** A learning system's report on a package: the code of each student's answers stands in it, cut in pieces. */
export const isScormReport = (text: string): boolean => /(^|[,;\t"\s])CR1\./.test(text);

/** The work in every row; who did it, the learning system itself says. */
export function readScormReport(path: string, text: string): readonly WorkPiece[] {
  const table = readTable(text);
  const columns = layoutOf(table)?.columns ?? {};
  const name = columns.name ?? nameColumn(table);
  const cell = (row: readonly string[], column: number | undefined) =>
    column === undefined ? '' : (row[column] ?? '').trim();
  return table.rows.flatMap((row, at): WorkPiece[] => {
    const code = codeOf(row);
    if (code === '') return [];
    return [
      {
        kind: 'work',
        path: `${path}, row ${at + 2}`,
        named: {
          system: 'moodle',
          student: cell(row, name),
          number: null,
          isLate: false,
          isBlind: false,
          isOnlineText: false,
        },
        text: code,
        ids: {
          email: cell(row, columns.email),
          login: cell(row, columns.login),
          studentNumber: cell(row, columns.studentNumber),
        },
      },
    ];
  });
}

/** The pieces of the code: by their names where the report has them, otherwise one after another. */
export function codeOf(row: readonly string[]): string {
  const named = codeIn(row.map((id, at) => ({ id, response: row[at + 1] ?? '' })));
  if (begins.test(named)) return named;
  const first = row.findIndex((cell) => begins.test(cell));
  if (first < 0) return '';
  let code = '';
  for (const cell of row.slice(first)) {
    const piece = cell.trim();
    if (!results.test(piece)) code += piece;
    if (ends.test(code)) return code;
  }
  return code;
}

/** The first column in which a title speaks of a name, whatever the language of its other titles. */
const nameColumn = ({ header }: Table): number | undefined => {
  const found = header.findIndex((title) => /name|nom|nombre/i.test(title));
  return found < 0 ? undefined : found;
};
