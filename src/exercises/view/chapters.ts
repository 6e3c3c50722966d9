import { chapterOfExercise } from '../chapter-of-exercise.ts';
import type { Exercise } from '../exercise.ts';
import { fetchOnline } from './fetch-online.ts';

interface Chapter {
  readonly exercises: readonly Exercise[];
}

const files = import.meta.glob<Chapter>('/content/*/exercises.ts');
const loaded = new Map<string, readonly Exercise[]>();

/** The exercises of a chapter in their order; its file is fetched once. */
export async function loadChapter(slug: string): Promise<readonly Exercise[]> {
  const known = loaded.get(slug);
  if (known && !import.meta.env.DEV) return known;
  const load = files[`/content/${slug}/exercises.ts`];
  if (!load) throw new Error(`loadChapter: there is no content/${slug}/exercises.ts`);
  const { exercises } = await fetchOnline(load);
  loaded.set(slug, exercises);
  return exercises;
}

/** The same for a name from outside: none where there is no such chapter. */
export const findChapter = async (slug: string): Promise<readonly Exercise[]> =>
  chaptersWithExercises.includes(slug) ? loadChapter(slug) : [];

/** Slugs of the chapters that have exercises. */
export const chaptersWithExercises: readonly string[] = Object.keys(files).map(
  (path) => path.split('/')[2] ?? '',
);

/**
 * An exercise of a chapter that is loaded.
 *
 * @throws when there is none, with the ids that there are
 */
export function exerciseById(id: string): Exercise {
  const known = loaded.get(chapterOfExercise(id)) ?? [];
  const found = known.find((exercise) => exercise.id === id);
  if (!found)
    throw new Error(
      `exerciseById: no exercise "${id}"; the chapter has ${known.map((one) => one.id).join(', ') || 'none loaded'}`,
    );
  return found;
}
