import { bringBack, forgetWork } from '../../../exercises/kept/anew.ts';
import { type History, parseHistory, recordsIn } from '../../../exercises/kept/history.ts';
import { historyKey } from '../../../exercises/kept/history-key.ts';
import { parseReading, type Reading, readingKey } from '../reading.ts';
import type { Kept } from './kept.ts';

/** A piece of the book whose marks go together: a chapter, a section, or one exercise. */
export interface Stretch {
  readonly slug: string;
  /** Anchors of the sections whose reading is marked. */
  readonly sections: readonly string[];
  readonly exercises: readonly { readonly id: string; readonly version: number }[];
  /** Storage keys of guesses and programs. */
  readonly drawers: readonly string[];
}

/** The history's text with these records in it; records that this release cannot read stay. */
export const withHistory = (text: string | undefined, history: History): string =>
  JSON.stringify({ ...recordsIn(text ?? null), ...history });

/** A whole chapter that is not read has no entry. */
const withReading = (reading: Reading): string =>
  JSON.stringify(Object.fromEntries(Object.entries(reading).filter(([, read]) => read.length > 0)));

/** The stretch as if the reader had never been there. */
export function beginAnew(kept: Kept, stretch: Stretch, now: number): Kept {
  const { [readingKey]: read, [historyKey]: worked, ...rest } = kept;
  const reading = parseReading(read ?? null);
  const left = (reading[stretch.slug] ?? []).filter((one) => !stretch.sections.includes(one));
  const forgotten = Object.fromEntries(
    stretch.exercises.map(({ id, version }) => [id, forgetWork(version, now)]),
  );
  const drawers = Object.entries(rest).filter(([key]) => !stretch.drawers.includes(key));
  return {
    ...Object.fromEntries(drawers),
    ...(read === undefined
      ? {}
      : { [readingKey]: withReading({ ...reading, [stretch.slug]: left }) }),
    ...(stretch.exercises.length === 0
      ? worked === undefined
        ? {}
        : { [historyKey]: worked }
      : { [historyKey]: withHistory(worked, forgotten) }),
  };
}

/** The stretch as it was before, beside what was done since. */
export function undoAnew(kept: Kept, before: Kept, stretch: Stretch, now: number): Kept {
  const [mine, theirs] = [kept, before].map((one) => parseReading(one[readingKey] ?? null));
  const read = (theirs?.[stretch.slug] ?? []).filter((one) => stretch.sections.includes(one));
  const reading: Reading = {
    ...mine,
    [stretch.slug]: [...new Set([...(mine?.[stretch.slug] ?? []), ...read])],
  };
  const ids = new Set(stretch.exercises.map(({ id }) => id));
  const [history, earlier] = [kept, before].map((one) => parseHistory(one[historyKey] ?? null));
  const back = Object.entries(earlier ?? {}).filter(([id]) => ids.has(id));
  const whole = bringBack(history ?? {}, Object.fromEntries(back), now);
  const drawers = Object.entries(before).filter(([key]) => stretch.drawers.includes(key));
  return {
    ...Object.fromEntries(drawers),
    ...kept,
    [readingKey]: withReading(reading),
    [historyKey]: withHistory(kept[historyKey], whole),
  };
}
