import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assignment } from '../../src/exercises/assignment/assignment.ts';
import {
  type Items,
  marksOf,
  pointsIn,
  unmatchedIn,
} from '../../src/exercises/grading/results/marks.ts';
import { nameOf, type Row } from '../../src/exercises/grading/results/row.ts';
import { everything } from '../../src/exercises/grading/sheet/everything.ts';
import { canvasColumn, fillSheet } from '../../src/exercises/grading/sheet/fill.ts';
import type { Roster } from '../../src/exercises/grading/sheet/roster.ts';
import { writeTable } from '../../src/exercises/grading/sheet/table.ts';
import { type Flag, flags } from '../../src/exercises/grading/verdict/graded.ts';
import type { ItemSummary } from '../../src/exercises/grading/verdict/histogram.ts';
import type { Options } from './read-options.ts';

/** The learning system's own sheet, under its file's name. */
export interface Sheet {
  readonly name: string;
  readonly roster: Roster;
}

interface Results {
  readonly options: Options;
  readonly assignment: Assignment;
  readonly rows: readonly Row[];
  readonly items: Items;
  readonly summary: readonly ItemSummary[];
  readonly sheet: Sheet | null;
}

/** Writes the tables, and says on the terminal what to look at. */
export function writeResults({ options, assignment, rows, items, summary, sheet }: Results): void {
  const { out, column: wanted } = options;
  mkdirSync(out, { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(out, name), text);
    console.log(`wrote ${join(out, name)}`);
  };
  write('results.csv', writeTable(everything(rows, items)));
  if (sheet !== null) {
    const { name, roster } = sheet;
    const { title } = assignment;
    const work = { title, points: pointsIn(items), column: canvasColumn(roster.table.header, wanted ?? title) }; // biome-ignore format: one line
    if (roster.layout.system === 'canvas' && work.column === null)
      console.log(`No column is called “${wanted ?? title} (…)”: a new one was made. --column names another.`); // biome-ignore format: one line
    const table = fillSheet(roster, marksOf(rows, items), work);
    write(`graded-${name}`, writeTable(table));
    const { rows: strangers, absent, open } = unmatchedIn(rows, roster, items);
    say('In no row of the sheet', strangers.map(nameOf));
    say('Nothing found of', absent);
    say('Still to be graded by a person (their cells are as they were)', open.map(nameOf));
  }
  for (const flag of Object.keys(flags) as Flag[])
    say(flags[flag], rows.filter((row) => row.flags.some((one) => one.flag === flag)).map(nameOf));
  for (const { about, answered, blank, notGraded, mean, bars } of summary) {
    const share = mean === null ? 'no score' : `mean ${Math.round(mean * 100)} %`;
    console.log(`\n${about.title} (${about.kind}): ${answered} answered, ${blank} blank, ${notGraded} not graded, ${share}`); // biome-ignore format: one line
    for (const { id, count } of bars.slice(0, 6))
      console.log(`  ${String(count).padStart(6)}  ${id}`);
  }
}

/** Names that one line of the terminal holds. */
const most = 5;

function say(what: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const rest = names.length > most ? ` and ${names.length - most} more` : '';
  const shown = names.slice(0, most).map((name) => name.replace(/\p{Cc}/gu, ''));
  console.log(`${what}: ${names.length} (${shown.join(', ')}${rest})`);
}
