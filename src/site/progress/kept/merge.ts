import { bringBack } from '../../../exercises/kept/anew.ts';
import { parseHistory } from '../../../exercises/kept/history.ts';
import { historyKey } from '../../../exercises/kept/history-key.ts';
import { parseReading, type Reading, readingKey } from '../reading.ts';
import { withHistory } from './anew.ts';
import { bothPrograms } from './both-programs.ts';
import { isCellKey, type Kept } from './kept.ts';

/** What an import did. */
export interface Merged {
  readonly next: Kept;
  /** Exercises that changed, sections newly marked, guesses and programs that are new or grew. */
  readonly exercises: number;
  readonly sections: number;
  readonly drawers: number;
  /** Single things that differ in the file: what is here stands. */
  readonly differing: number;
}

/** What is kept here and what a file holds, as one; nothing that is here goes. */
export function mergeKept(here: Kept, file: Kept, now: number): Merged {
  const [mine, theirs] = [here, file].map((one) => parseHistory(one[historyKey] ?? null));
  const history = bringBack(mine ?? {}, theirs ?? {}, now);
  const reading = unitedReading(here[readingKey], file[readingKey]);
  const next: Record<string, string> = { ...here };
  let [drawers, differing] = [0, 0];
  for (const [key, text] of Object.entries(file)) {
    if (key === readingKey || key === historyKey) continue;
    const known = here[key];
    const both = known === undefined ? text : isCellKey(key) ? bothPrograms(known, text) : known;
    if (both !== known) drawers += 1;
    else if (known !== text && !isCellKey(key)) differing += 1;
    next[key] = both;
  }
  return {
    next: {
      ...next,
      [readingKey]: JSON.stringify(reading),
      [historyKey]: withHistory(here[historyKey], history),
    },
    exercises: Object.keys(history).filter((id) => !isSame(history[id], mine?.[id])).length,
    sections: count(reading) - count(parseReading(here[readingKey] ?? null)),
    drawers,
    differing,
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const count = (reading: Reading): number =>
  Object.values(reading).reduce((sum, sections) => sum + sections.length, 0);

function unitedReading(here: string | undefined, file: string | undefined): Reading {
  const [mine, theirs] = [parseReading(here ?? null), parseReading(file ?? null)];
  const slugs = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...slugs].map((slug) => [
      slug,
      [...new Set([...(mine[slug] ?? []), ...(theirs[slug] ?? [])])],
    ]),
  );
}
