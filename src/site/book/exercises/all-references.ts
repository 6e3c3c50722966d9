import { chaptersWithExercises, loadChapter } from '../../../exercises/view/chapters.ts';
import type { References } from '../../../exercises/view/text/setting.ts';
import { placeFinder, referencesOf } from './references-of.ts';

/** Where the texts of all exercises of the book lead, for pages that show any of them outside its chapter. */
export async function allReferences(): Promise<References> {
  const chapters = await Promise.all(chaptersWithExercises.map(loadChapter));
  const find = placeFinder(undefined);
  return Object.assign({}, ...chapters.flat().map((exercise) => referencesOf(exercise, find)));
}
