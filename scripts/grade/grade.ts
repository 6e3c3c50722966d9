import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { type Assignment, readAssignment } from '../../src/exercises/assignment/assignment.ts';
import { fromLink } from '../../src/exercises/assignment/link.ts';
import { gather } from '../../src/exercises/grading/intake/gather.ts';
import type { Piece } from '../../src/exercises/grading/intake/piece.ts';
import type { Job } from '../../src/exercises/grading/release/grader.ts';
import { brokenResult, type Row, rowOf, whoIs } from '../../src/exercises/grading/results/row.ts';
import { settle } from '../../src/exercises/grading/results/settle.ts';
import { type Roster, rosterOf } from '../../src/exercises/grading/sheet/roster.ts';
import { readTable } from '../../src/exercises/grading/sheet/table.ts';
import type { Outcome } from '../../src/exercises/grading/verdict/graded.ts';
import { countItems } from '../../src/exercises/grading/verdict/histogram.ts';
import { timeFor } from '../../src/exercises/grading/verdict/time.ts';
import { Sentence } from '../toolbox.mjs';
import { sourcesIn } from './files.ts';
import { openThreads } from './pool.ts';
import { progressLine, spoken } from './progress.ts';
import { type Options, readOptions, usage } from './read-options.ts';
import { releaseFor } from './release.ts';
import { type Sheet, writeResults } from './write-results.ts';

type SheetPiece = Extract<Piece, { readonly kind: 'sheet' }>;
type Found = Exclude<Piece, { readonly kind: 'assignment' | 'sheet' }>;

/** Grades what the words of a command line name; returns the exit status. */
export async function grade(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const read = readOptions(words);
  if (typeof read === 'string') throw new Sentence(`${read}\n\n${usage}`);
  const options = read;
  for (const input of options.inputs)
    if (!existsSync(input)) throw new Sentence(`There is no ${input}.`);
  const found = await survey(options.inputs);
  const assignment = assignmentFor(options.assignment ?? found.assignment);
  const sheet = await sheetFor(options, found.sheet);
  const roster = sheet?.roster ?? null;
  const { address, note } = releaseFor(assignment.book, options.releases);
  if (note !== null) console.error(note);
  const size = options.workers ?? availableParallelism();
  const pool = await openThreads(size, { assignment, salt: options.salt, release: address });
  try {
    const { about, missing, notes } = pool.opened;
    for (const one of notes) console.error(one);
    for (const { ex, why } of missing) console.error(`Not graded: ${ex}. ${why}`);
    const { total } = found;
    const atMost = timeFor(about, total, size);
    if (atMost > 0) console.error(`${total} pieces of work; what is trained again takes at most about ${spoken(atMost)} on a slow machine.`); // biome-ignore format: one line
    const rows: Row[] = [];
    const counts = countItems([...about]);
    const progress = progressLine();
    const waiting = new Map<string, Found>();
    const take = (key: string, piece: Found, result: Parameters<typeof rowOf>[2]) => {
      if (result.graded !== null) counts.add(result.graded.items);
      rows.push(lean(rowOf(key, piece, result, roster, assignment.idKind)));
      progress.show(rows.length, total);
    };
    async function* jobs(): AsyncGenerator<Job> {
      let number = 0;
      for await (const piece of gather(sourcesIn(options.inputs))) {
        if (piece.kind === 'assignment' || piece.kind === 'sheet') continue;
        number += 1;
        const key = String(number);
        if (piece.kind === 'broken') {
          take(key, piece, brokenResult(piece.why));
          continue;
        }
        const { text, ...rest } = piece;
        // The text goes to a worker and is not kept.
        waiting.set(key, { ...rest, text: '' });
        yield { key, text, identity: whoIs(piece, roster, assignment.idKind).identity };
      }
    }
    await pool.run(jobs(), ({ key, ...result }) => {
      const piece = waiting.get(key);
      waiting.delete(key);
      if (piece !== undefined) take(key, piece, result);
    });
    progress.end(rows.length);
    const titles = Object.fromEntries(about.map(({ ex, title }) => [ex, title]));
    const settled = settle(
      rows.sort((a, b) => Number(a.key) - Number(b.key)),
      titles,
    );
    const items = [...about, ...missing.map((one) => ({ ...one, title: one.ex }))];
    writeResults({ options, assignment, rows: settled, items, summary: counts.read(), sheet });
    return 0;
  } finally {
    pool.close();
  }
}

/** What the tables need: the answers themselves are counted by now, and ten thousand of them would fill the memory. */
const lean = (row: Row): Row => ({
  ...row,
  graded: row.graded && {
    ...row.graded,
    items: row.graded.items.map((item) => ({ ...item, answer: null, outcome: bare(item.outcome) })),
  },
});
const bare = (outcome: Outcome): Outcome => {
  switch (outcome.kind) {
    case 'graded':
      return { ...outcome, parts: [] };
    case 'person':
      return { ...outcome, text: '' };
    case 'blank':
    case 'not-graded':
      return outcome;
  }
};

/** What lies among the work, before any of it is graded; a zip is read twice for it, which takes a moment. */
async function survey(inputs: readonly string[]) {
  let total = 0;
  let assignment: string | null = null;
  let sheet: SheetPiece | null = null;
  for await (const piece of gather(sourcesIn(inputs)))
    if (piece.kind === 'assignment') assignment ??= piece.text;
    else if (piece.kind === 'sheet') sheet ??= piece;
    else total += 1;
  return { total, assignment, sheet };
}

/** From the option, or from an assignment file among the work. */
function assignmentFor(text: string | null): Assignment {
  if (text === null)
    throw new Sentence('Which assignment is it? Give its file or its link: --assignment week-3.assignment.json'); // biome-ignore format: one line
  const content = existsSync(text) ? readFileSync(text, 'utf8') : text;
  const read = content.trimStart().startsWith('{') ? readAssignment(jsonOf(content)) : fromLink(content); // biome-ignore format: one line
  if ('problem' in read) throw new Sentence(`--assignment: ${read.problem}`);
  return read.value;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** From the option, or from a sheet among the work. */
async function sheetFor({ sheet }: Options, among: SheetPiece | null): Promise<Sheet | null> {
  if (sheet === null) {
    const roster = among && rosterIn(among.text);
    if (roster === null) return null;
    const name = basename(among?.path ?? '');
    console.error(`${name}, which lies among the work, says who is who and is filled.`);
    return { name, roster };
  }
  if (!existsSync(sheet)) throw new Sentence(`There is no ${sheet}.`);
  for await (const piece of gather(sourcesIn([sheet]))) {
    const roster = piece.kind === 'sheet' ? rosterIn(piece.text) : null;
    if (roster !== null) return { name: basename(sheet), roster };
  }
  throw new Sentence(`${sheet} lists nobody: it needs a column with an e-mail address, a login, an id number, or Moodle's participants.`); // biome-ignore format: one line
}

/** Null for a table that lists nobody, and for what is no table. */
function rosterIn(text: string): Roster | null {
  try {
    return rosterOf(readTable(text));
  } catch {
    return null;
  }
}
