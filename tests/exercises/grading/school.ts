import { type Assignment, assignmentHash } from '../../../src/exercises/assignment/assignment.ts';
import { exerciseOf } from '../../../src/exercises/assignment/items.ts';
import { copyFor } from '../../../src/exercises/assignment/seed.ts';
import { chapterOfExercise } from '../../../src/exercises/chapter-of-exercise.ts';
import { cached } from '../../../src/exercises/engine/cached.ts';
import { engineHere } from '../../../src/exercises/engine/here.ts';
import { judge, solve } from '../../../src/exercises/engine/judge.ts';
import type { Exercise } from '../../../src/exercises/exercise.ts';
import { openGrader } from '../../../src/exercises/grading/release/grader.ts';
import { toCode } from '../../../src/exercises/submission/code.ts';
import {
  type Submission,
  sealed,
  writeSubmission,
} from '../../../src/exercises/submission/submission.ts';
import { exercises } from '../book.ts';
import { runTrusted } from '../run-code.ts';

/** Six exercises of six kinds, none of which trains. */
export const plainItems = [
  'backpropagation/quotient-by-hand',
  'backpropagation/two-paths',
  'backpropagation/a-minus-y',
  'backpropagation/kept-values',
  'backpropagation/tanh-layer',
  'backpropagation/finish-first',
];
/** Two that train, a prediction, and one more number. */
export const trainedItems = [
  'backpropagation/bend-the-line',
  'backpropagation/falling-loss',
  'backpropagation/loss-curve',
  'vanishing-gradients/product-of-factors',
];

export const exerciseById = (id: string): Exercise => {
  const found = exercises.find((one) => one.id === id);
  if (!found) throw new Error(`school: there is no exercise ${id}`);
  return found;
};

export const exercisesOf = async (slug: string): Promise<readonly Exercise[]> =>
  exercises.filter(({ id }) => chapterOfExercise(id) === slug);

export function assignmentOf(
  ids: readonly string[],
  changes: Partial<Assignment> = {},
): Assignment {
  return {
    format: 'chain-rule/assignment',
    schema: 1,
    id: 'week-3',
    title: 'Week 3',
    book: '0.1.0',
    due: null,
    idKind: 'email',
    variants: 'perStudent',
    attempts: 0,
    feedback: 'immediate',
    solutions: 'afterHandIn',
    items: ids.map((id) => ({ ex: `${id}@${exerciseById(id).version}`, points: 2 })),
    ...changes,
  };
}

const engine = cached(engineHere(runTrusted), { most: 500 });

/** Work of somebody who answers everything, rightly unless told otherwise, and claims what the page would say. */
export async function workOf(
  assignment: Assignment,
  student: string,
  answers: Readonly<Record<string, unknown>> = {},
  changes: Partial<Submission> = {},
): Promise<Submission> {
  const items = await Promise.all(
    assignment.items.map(async (item): Promise<Submission['items'][number]> => {
      const exercise = exerciseById(exerciseOf(item).id);
      const copy = copyFor(assignment, item, exercise, student, 0);
      const own = answers[exercise.id];
      const answer =
        own ?? (exercise.kind === 'short' ? `My own words, by ${student}.` : await solve(exercise, copy, engine)); // biome-ignore format: one line
      const claimed =
        own === null ? 0 : (await judge(exercise, copy, answer, engine)).verdict.score;
      const at = Date.parse('2026-11-02T09:00:00Z');
      const history = own === null ? [] : [{ attempt: 0, answer, score: claimed, at }];
      return { ex: item.ex, attempt: 0, answer: own === null ? null : answer, history, claimed };
    }),
  );
  return sealed({
    format: 'chain-rule/submission',
    schema: 1,
    assignment: assignment.id,
    hash: assignmentHash(assignment),
    student,
    handedIn: '2026-11-02T10:00:00.000Z',
    items,
    ...changes,
  });
}

export const fileOf = ({ crc: _crc, ...work }: Submission): string => writeSubmission(work);
export const codeOf = toCode;

/** The grader of the tests, which runs programs without a fence. */
export async function graderOf(assignment: unknown, salt?: string) {
  const read = await openGrader(assignment, exercisesOf, { runCode: runTrusted, salt });
  if ('problem' in read) throw new Error(read.problem);
  return read.value;
}
