import type { Gradients, GradientsDraft, Numeric, NumericDraft, Outline } from './exercise.ts';
import { judgeGradients } from './gradients/judge.ts';
import { judgeNumeric } from './numeric.ts';

/**
 * An exercise as data; its kind adds how an answer is graded and answered.
 *
 * @throws when a field cannot be what the schema says
 */
export function defineExercise<Parameters>(draft: NumericDraft<Parameters>): Numeric<Parameters>;
export function defineExercise<Parameters>(
  draft: GradientsDraft<Parameters>,
): Gradients<Parameters>;
export function defineExercise<Parameters>(
  draft: NumericDraft<Parameters> | GradientsDraft<Parameters>,
): Numeric<Parameters> | Gradients<Parameters> {
  check(draft);
  switch (draft.kind) {
    case 'numeric':
      return { ...draft, ...judgeNumeric(draft) };
    case 'gradients':
      return { ...draft, ...judgeGradients(draft) };
  }
}

function check({
  id,
  version,
  minutes,
  points,
}: Pick<Outline<unknown>, 'id' | 'version' | 'minutes' | 'points'>): void {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id))
    throw new Error(`defineExercise: the id "${id}" must be chapter-slug/name, in lower case`);
  if (!Number.isInteger(version) || version < 1)
    throw new Error(`defineExercise: ${id} has version ${version}; versions count from 1`);
  if (!(minutes > 0 && points > 0))
    throw new Error(
      `defineExercise: ${id} takes ${minutes} minutes and gives ${points} points; both must be positive`,
    );
}

/** The slug of the chapter that an exercise belongs to. */
export const chapterOfExercise = (id: string): string => id.slice(0, id.indexOf('/'));
