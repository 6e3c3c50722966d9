import { type History, parseHistory } from '../../../exercises/kept/history.ts';
import { historyKey } from '../../../exercises/kept/history-key.ts';
import { type Recall, recallOf } from '../../../exercises/kept/recall.ts';
import type { Kept } from '../kept/kept.ts';
import { parseReading, readingKey } from '../reading.ts';
import type { ExerciseLine, PageLine, SectionLine } from './book.ts';

/** Where a reader stands with one exercise. */
export interface ExerciseMark extends ExerciseLine {
  readonly state: 'open' | 'tried' | 'right';
  readonly tries: number;
  /** Null where it was never missed, or was answered in an older version. */
  readonly recall: Recall | null;
}

export interface SectionMark extends Omit<SectionLine, 'exercises'> {
  readonly isRead: boolean;
  /** Guesses and programs of it that are kept. */
  readonly kept: number;
  readonly exercises: readonly ExerciseMark[];
}

export interface PageMark extends Omit<PageLine, 'sections'> {
  readonly sections: readonly SectionMark[];
  readonly read: number;
  readonly right: number;
  readonly exercises: number;
  /** Whether there is anything to begin anew. */
  readonly isBegun: boolean;
}

/** The pages of the book with what is kept about them. */
export function marksOf(pages: readonly PageLine[], kept: Kept): readonly PageMark[] {
  const reading = parseReading(kept[readingKey] ?? null);
  const history = parseHistory(kept[historyKey] ?? null);
  return pages.map((page) => {
    const sections = page.sections.map((section) => ({
      ...section,
      isRead: reading[page.slug]?.includes(section.anchor) ?? false,
      kept: section.drawers.filter((key) => kept[key] !== undefined).length,
      exercises: section.exercises.map((line) => exerciseMark(line, history)),
    }));
    const exercises = sections.flatMap((section) => section.exercises);
    return {
      ...page,
      sections,
      read: sections.filter(({ isRead }) => isRead).length,
      right: exercises.filter(({ state }) => state === 'right').length,
      exercises: exercises.length,
      isBegun: sections.some(isBegun),
    };
  });
}

export const isBegun = ({ isRead, kept, exercises }: SectionMark): boolean =>
  isRead || kept > 0 || exercises.some(({ state }) => state !== 'open');

function exerciseMark(line: ExerciseLine, history: History): ExerciseMark {
  const work = history[line.id];
  if (work === undefined || work.version !== line.version)
    return { ...line, state: 'open', tries: 0, recall: null };
  const isTouched = work.tries.length > 0 || work.hints > 0 || work.solved;
  return {
    ...line,
    state: work.score === 1 ? 'right' : isTouched ? 'tried' : 'open',
    tries: work.tries.length,
    recall: recallOf(work),
  };
}

/** An exercise on its way back, with the page that it stands on. */
export interface Returning extends ExerciseMark {
  readonly recall: Recall & { readonly due: number };
  readonly page: PageMark;
}

/** Every missed exercise that comes back, the longest due first. */
export function returning(pages: readonly PageMark[]): readonly Returning[] {
  const all = pages.flatMap((page) =>
    page.sections.flatMap(({ exercises }) =>
      exercises.flatMap((one): Returning[] => {
        const { recall } = one;
        if (recall === null || recall.due === null) return [];
        return [{ ...one, page, recall: { ...recall, due: recall.due } }];
      }),
    ),
  );
  return all.toSorted((a, b) => a.recall.due - b.recall.due);
}
