import type { Exercise } from '../../exercises/exercise.ts';

/** What is told of an exercise before it is chosen. */
export interface Listed {
  /** `chapter/name@version` */
  readonly ex: string;
  readonly title: string;
  readonly kind: Exercise['kind'];
  readonly minutes: number;
  readonly points: number;
  readonly credit: Exercise['credit'];
  /** What it practises, as the chapter's goals say it. */
  readonly goals: readonly string[];
  /** Whether every student can have other numbers. */
  readonly varies: boolean;
}

export interface ListedChapter {
  readonly slug: string;
  /** "9 Vanishing and exploding gradients" */
  readonly name: string;
  readonly exercises: readonly Listed[];
}

/** @param goals of its chapter, by id */
export const listed = (
  exercise: Exercise,
  goals: Readonly<Record<string, string>> = {},
): Listed => ({
  ex: `${exercise.id}@${exercise.version}`,
  title: exercise.title,
  kind: exercise.kind,
  minutes: exercise.minutes,
  points: exercise.points,
  credit: exercise.credit,
  goals: exercise.goals.flatMap((id) => goals[id] ?? []),
  varies: exercise.generate !== undefined,
});

/** A kind in the words of an instructor. */
export const kindWords: Readonly<Record<Exercise['kind'], string>> = {
  choice: 'multiple choice',
  numeric: 'a number',
  predict: 'a prediction',
  gradients: 'gradients on a graph',
  target: 'reach a target',
  repair: 'repair a network',
  order: 'order the lines',
  code: 'write code',
  short: 'a sentence, read by you',
};

/** The chapters with those exercises whose title, kind, goals or chapter hold every word. */
export function search(
  chapters: readonly ListedChapter[],
  words: string,
): readonly ListedChapter[] {
  const asked = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return chapters
    .map((chapter) => ({
      ...chapter,
      exercises: chapter.exercises.filter((one) => {
        const text = [chapter.name, one.title, kindWords[one.kind], one.credit, ...one.goals]
          .join(' ')
          .toLowerCase();
        return asked.every((word) => text.includes(word));
      }),
    }))
    .filter(({ exercises }) => exercises.length > 0);
}

/** The goals of a chapter's text, by id, in plain words. */
export const goalsIn = (mdx: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...mdx.matchAll(/<Goal id="([^"]+)">([\s\S]*?)<\/Goal>/g)].map(([, id = '', text = '']) => [
      id,
      text
        .replace(/<[^>]*>|[*$`\\]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  );
