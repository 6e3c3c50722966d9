import { type HandPoints, type Items, shown, worthOf } from '../results/marks.ts';
import { nameOf, type Row } from '../results/row.ts';
import { flags } from '../verdict/graded.ts';
import { pointsOf, totalOf } from '../verdict/points.ts';
import { neutral } from './neutral.ts';
import { plainStyle, type Table } from './table.ts';

/** All that is known, a row for each file: for any spreadsheet, and for the archive. */
export function everything(rows: readonly Row[], items: Items, byHand: HandPoints = {}): Table {
  const header = [
    'Student',
    'Number',
    'Id in the file',
    'Graded as',
    'Points so far',
    'Of',
    'Complete',
    'Counts',
    'Handed in',
    'Flags',
    'Details',
    ...items.flatMap(({ title }) => [title, `${title}: tries`]),
    'File',
  ];
  return {
    header: header.map(neutral),
    rows: rows.map((row) => lineOf(row, items, byHand).map(neutral)),
    style: plainStyle,
  };
}

function lineOf(row: Row, items: Items, byHand: HandPoints): readonly string[] {
  const { graded, named, path, key } = row;
  const worth = worthOf(items);
  const total = graded === null ? null : totalOf(graded.items, worth, byHand[key]);
  const all = items.reduce((sum, { points }) => sum + points, 0);
  return [
    nameOf(row),
    named.number ?? '',
    graded?.student ?? '',
    graded?.identity ?? '',
    total === null ? 'not graded' : shown(total.points),
    shown(all),
    total?.isComplete ? 'yes' : 'no',
    row.isCounted ? 'yes' : 'no',
    graded?.handedIn ?? '',
    [...new Set(row.flags.map(({ flag }) => flags[flag]))].join('; '),
    row.flags.map(({ says }) => says).join(' '),
    ...items.flatMap(({ ex, points }) => {
      const item = graded?.items.find((one) => one.ex === ex);
      const earned = item === undefined ? null : pointsOf(item, points, byHand[key]);
      return [earned === null ? '' : shown(earned), item === undefined ? '' : String(item.tries)];
    }),
    path,
  ];
}
