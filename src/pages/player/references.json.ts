/** What the `<See>` of each exercise reads as, for packages: there no page of the book stands behind a link. */
import { chaptersWithExercises, loadChapter } from '../../exercises/view/chapters.ts';
import { placeFinder, referencesOf } from '../../site/book/exercises/references-of.ts';

export async function GET(): Promise<Response> {
  const chapters = await Promise.all(chaptersWithExercises.map(loadChapter));
  const find = placeFinder(undefined);
  const words = chapters.flat().map((exercise) => {
    const found = Object.entries(referencesOf(exercise, find));
    return [exercise.id, Object.fromEntries(found.map(([key, { text }]) => [key, text]))] as const;
  });
  return Response.json(Object.fromEntries(words));
}
