import type { Assignment } from '../../exercises/assignment/assignment.ts';
import { openShelf, type Shelf } from '../../exercises/kept/shelf.ts';
import { slot } from '../../widgets/kit/page/storage.ts';

/** Where the work of one student on one assignment is kept in this browser. */
export interface AssignmentShelf {
  readonly shelf: Shelf;
  watch(changed: () => void): () => void;
  /** When it was handed in, as ISO; null before. */
  readonly handedIn: ReturnType<typeof slot>;
}

export function shelfOf({ id }: Assignment, student: string): AssignmentShelf {
  const key = `chain-rule/a/${id}/${student}/v1`;
  return {
    shelf: openShelf(() => localStorage, { history: key, cleared: `${key}/cleared` }),
    watch: (changed) => slot(key).watch(changed),
    handedIn: slot(`${key}/handed-in`),
  };
}

/** Whether this browser keeps anything: a private window or a frame of another site may not. */
export function keeps(): boolean {
  const trial = slot('chain-rule/trial');
  const { kept } = trial.write('1');
  trial.forget();
  return kept;
}
