import type { Assignment } from '../../../exercises/assignment/assignment.ts';
import type { FoundItem } from '../../../exercises/assignment/items.ts';
import { copyFor } from '../../../exercises/assignment/seed.ts';
import type { History, Work } from '../../../exercises/kept/history.ts';
import { openShelf, type Shelf } from '../../../exercises/kept/shelf.ts';
import { gather } from '../../../exercises/submission/gather.ts';
import type { Submission } from '../../../exercises/submission/submission.ts';
import type { Setting } from '../../../exercises/view/page/setting.ts';

/** What one student does with the exercises of a package, as long as the page is open. */
export interface Desk {
  readonly student: string;
  works(): Readonly<Record<string, Work>>;
  /** Share of all points, 0 to 1. */
  score(): number;
  submission(at: string): Submission;
  setting(item: FoundItem, isReadOnly: boolean): Setting;
}

/** @param earlier what an earlier visit left */
export function openDesk(
  assignment: Assignment,
  items: readonly FoundItem[],
  student: string,
  earlier: History,
): Desk {
  // In memory: what this page may leave in the browser, the next student at it would find.
  const kept = new Map<string, string>();
  const shelf: Shelf = openShelf(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
  }));
  for (const [id, work] of Object.entries(earlier)) shelf.write(id, work);
  const workOn = ({ exercise: { id, version } }: FoundItem) => shelf.read(id, version);
  const works = () =>
    Object.fromEntries(items.map((one) => [one.exercise.id, workOn(one)] as const));
  return {
    student,
    works,
    score() {
      const total = items.reduce((sum, { item }) => sum + item.points, 0);
      const earned = items.reduce((sum, one) => sum + one.item.points * workOn(one).score, 0);
      return total === 0 ? 0 : earned / total;
    },
    submission: (at) => gather(assignment, items, student, workOn, at),
    setting: ({ item }, isReadOnly) => ({
      copyOf: (exercise, variant) => copyFor(assignment, item, exercise, student, variant),
      shelf,
      watch: () => () => {},
      feedback: isReadOnly ? 'immediate' : assignment.feedback,
      attempts: assignment.attempts,
      maySolve: assignment.solutions === 'onRequest' || isReadOnly,
      mayChooseLevel: false,
      isReadOnly,
    }),
  };
}
