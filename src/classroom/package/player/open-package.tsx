import { render } from 'preact';
import type { Assignment } from '../../../exercises/assignment/assignment.ts';
import { normaliseIdentity } from '../../../exercises/assignment/identity.ts';
import { findItems } from '../../../exercises/assignment/items.ts';
import { chapterOfExercise } from '../../../exercises/chapter-of-exercise.ts';
import { readPackage } from '../../../exercises/package/read-package.ts';
import { type Connection, openConnection } from './connection.ts';
import { openDesk } from './desk.ts';
import { Identify } from './Identify.tsx';
import { loadExercises } from './load-exercises.ts';
import { PackagePage } from './PackagePage.tsx';

/** Opens the package in whose page this script runs. */
export async function openPackage(): Promise<void> {
  const root = document.documentElement;
  root.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const place = document.getElementById('exercises');
  if (!place) throw new Error('openPackage: the page has no element #exercises');
  const data = readPackage(document.getElementById('package')?.textContent ?? '');
  if ('problem' in data) {
    place.textContent = data.problem;
    return;
  }
  const { standard, assignment, modules, references } = data.value;
  // Before anything is fetched: a learning system waits for it, and may give up.
  const connection = openConnection(standard, window);
  addEventListener('pagehide', connection.end);
  const exercises = await loadExercises(modules);
  const { found, missing } = await findItems(assignment, async (chapter) =>
    exercises.filter(({ id }) => chapterOfExercise(id) === chapter),
  );
  const host = document.createElement('div');
  place.replaceWith(host);
  const begin = (student: string) => {
    const desk = openDesk(assignment, found, student, connection.earlier?.works ?? {});
    const props = { standard, assignment, references, found, missing, desk, connection };
    render(<PackagePage {...props} />, host);
  };
  const student = studentOf(assignment, connection);
  if (student !== null) begin(student);
  else render(<Identify assignment={assignment} connection={connection} onKnown={begin} />, host);
}

/** Whose work this is; null where only the student can say. */
function studentOf(assignment: Assignment, { earlier, learner }: Connection): string | null {
  if (earlier && earlier.student !== '') return earlier.student;
  const read = normaliseIdentity(assignment.idKind, learner.id);
  if ('value' in read) return read.value;
  // Where everybody has the same numbers, any name that the system knows will do.
  return assignment.variants === 'same' && learner.id !== '' ? learner.id : null;
}
