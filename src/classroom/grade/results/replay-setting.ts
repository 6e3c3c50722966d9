import type { Assignment } from '../../../exercises/assignment/assignment.ts';
import type { FoundItem } from '../../../exercises/assignment/items.ts';
import { copyFor } from '../../../exercises/assignment/seed.ts';
import type { GradedItem } from '../../../exercises/grading/verdict/graded.ts';
import { noWork } from '../../../exercises/kept/history.ts';
import type { Setting } from '../../../exercises/view/page/setting.ts';

/** An exercise as it stood when it was handed in: nothing can be changed, everything is said. */
export function settingOf(
  assignment: Assignment,
  { item, exercise }: FoundItem,
  { answer, attempt, outcome }: GradedItem,
  identity: string,
  salt: string,
): Setting {
  const score = outcome.kind === 'graded' ? outcome.score : 0;
  const tries =
    outcome.kind === 'blank' ? [] : [{ id: 'handed in', variant: attempt, answer, score, at: 0 }];
  const work = { ...noWork(exercise.version), score, variant: attempt, tries };
  return {
    copyOf: (one, variant) => copyFor(assignment, item, one, identity, variant, { salt }),
    shelf: { read: () => work, write: () => true },
    watch: () => () => {},
    feedback: 'immediate',
    attempts: 0,
    maySolve: true,
    mayChooseLevel: false,
    isReadOnly: true,
  };
}
