import * as z from 'zod/mini';
import { parseHistory } from '../../../exercises/kept/history.ts';
import { clearedKey, historyKey } from '../../../exercises/kept/history-key.ts';
import { parseReading, readingKey } from '../reading.ts';
import type { Kept } from './kept.ts';

const format = 'chain-rule/progress';
const schema = 1;

/** A larger file is none of the book's: a year of work is a few hundred kilobytes. */
export const mostCharacters = 20_000_000;

const text = z.string();
const progressFile = z.object({
  format: z.literal(format),
  schema: z.literal(schema),
  /** Release of the book that wrote it. */
  book: text,
  savedAt: text,
  /** Chapter's slug → anchors of the sections read. */
  reading: z.record(text, z.unknown()),
  /** Exercise's id → work, see `src/exercises/kept/history.ts`. */
  exercises: z.record(text, z.unknown()),
  /** Guesses, programs, settings and assignments, as the browser keeps them: key → text. */
  entries: z.record(text, z.unknown()),
});

export type ProgressFile = z.infer<typeof progressFile>;

/** Either the file, or a sentence that says why not. */
export type ReadFile =
  | { readonly kept: Kept; readonly savedAt: string; readonly unread: number }
  | { readonly problem: string };

const objectIn = (json: string | undefined): Record<string, unknown> => {
  const found: unknown = JSON.parse(json ?? '{}');
  return typeof found === 'object' && found !== null ? { ...found } : {};
};

/** Everything that is kept, as one file. */
export function writeFile(kept: Kept, book: string, savedAt: string): string {
  const {
    [readingKey]: _reading,
    [historyKey]: _worked,
    [clearedKey]: _cleared,
    ...entries
  } = kept;
  const file: ProgressFile = {
    format,
    schema,
    book,
    savedAt,
    reading: { ...parseReading(kept[readingKey] ?? null) },
    exercises: whole(kept[historyKey]),
    entries,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Also records that this release cannot read: the file may go to one that can. */
function whole(worked: string | undefined): Record<string, unknown> {
  try {
    return objectIn(worked);
  } catch {
    return {};
  }
}

/** Reads a file back; broken entries are left out and counted, the others stay. */
export function readFile(content: string): ReadFile {
  if (content.length > mostCharacters)
    return {
      problem: `This file is larger than ${mostCharacters / 1e6} MB; a progress file is far smaller. Nothing was changed.`,
    };
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: unreadable(content) };
  }
  const { format: found, schema: version } = objectOf(json);
  if (found !== format) return { problem: foreign(found) };
  if (typeof version === 'number' && version > schema)
    return {
      problem: `A newer release of the book wrote this file (form ${version}; this one reads form ${schema}). Reload this page, or open the book where the file was saved. Nothing was changed.`,
    };
  const read = progressFile.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    return {
      problem: `This progress file is damaged: ${issue?.path.join('.') || 'its whole'} is not what it should be. Nothing was changed.`,
    };
  }
  return sound(read.data);
}

/** Keeps what can be read of a file. */
function sound({ reading, exercises, entries, savedAt }: ProgressFile): ReadFile {
  const history = parseHistory(JSON.stringify(exercises));
  const sections = parseReading(JSON.stringify(reading));
  const texts = Object.entries(entries).filter(
    (entry): entry is [string, string] =>
      entry[0].startsWith('chain-rule/') &&
      ![readingKey, historyKey, clearedKey].includes(entry[0]) &&
      typeof entry[1] === 'string',
  );
  const counts = (all: object, good: object) => Object.keys(all).length - Object.keys(good).length;
  return {
    kept: {
      ...Object.fromEntries(texts),
      [readingKey]: JSON.stringify(sections),
      [historyKey]: JSON.stringify(history),
    },
    savedAt,
    unread:
      counts(exercises, history) +
      counts(reading, sections) +
      counts(entries, Object.fromEntries(texts)),
  };
}

const objectOf = (json: unknown): Record<string, unknown> =>
  typeof json === 'object' && json !== null ? { ...json } : {};

const unreadable = (content: string): string =>
  content.includes(format)
    ? 'This progress file is cut off or was changed: it cannot be read to its end. Look for another copy. Nothing was changed.'
    : 'This is not a progress file of the book. Choose the file that “Save a file” made; its name begins with chain-rule-progress. Nothing was changed.';

function foreign(found: unknown): string {
  if (found === 'chain-rule/submission')
    return 'This is a hand-in for an assignment, not a progress file. It belongs to your instructor. Nothing was changed.';
  if (found === 'chain-rule/assignment')
    return 'This is an assignment, not a progress file. Open it on the page for assignments. Nothing was changed.';
  return unreadable('');
}
