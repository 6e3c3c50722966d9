import { chapterOfExercise } from '../chapter-of-exercise.ts';
import type { Exercise } from '../exercise.ts';
import type { Assignment, AssignmentItem } from './assignment.ts';
import { fitsNumbers } from './fits-numbers.ts';

/** Exercise and version of an item. */
export function exerciseOf({ ex }: AssignmentItem): {
  readonly id: string;
  readonly version: number;
} {
  const at = ex.lastIndexOf('@');
  return { id: ex.slice(0, at), version: Number(ex.slice(at + 1)) };
}

export interface FoundItem {
  readonly item: AssignmentItem;
  readonly exercise: Exercise;
}

/** An item that this release cannot set, and why in a sentence. */
export interface MissingItem {
  readonly item: AssignmentItem;
  readonly why: string;
}

export interface Items {
  readonly found: readonly FoundItem[];
  readonly missing: readonly MissingItem[];
}

/**
 * The exercises of an assignment, in its order. One that is missing takes none of the others with it.
 *
 * @param load the exercises of a chapter; none where there is no such chapter
 * @throws what `load` does where a chapter cannot be fetched: that says nothing about the release
 */
export async function findItems(
  { items }: Assignment,
  load: (chapter: string) => Promise<readonly Exercise[]>,
): Promise<Items> {
  const looked = await Promise.all(
    items.map(async (item): Promise<FoundItem | MissingItem> => {
      const { id, version } = exerciseOf(item);
      const exercises = await load(chapterOfExercise(id));
      const exercise = exercises.find((one) => one.id === id);
      if (!exercise) return { item, why: `This release has no exercise ${id}.` };
      if (exercise.version === version)
        return fitsNumbers(exercise, item.parameters)
          ? { item, exercise }
          : { item, why: `The assignment brings numbers of its own for ${id}, and this exercise cannot be set with them.` }; // biome-ignore format: one line
      return { item, why: `The assignment asks for version ${version} of ${id}; this release has version ${exercise.version}, with other numbers or rules.` }; // biome-ignore format: one line
    }),
  );
  return {
    found: looked.filter((one): one is FoundItem => 'exercise' in one),
    missing: looked.filter((one): one is MissingItem => 'why' in one),
  };
}
