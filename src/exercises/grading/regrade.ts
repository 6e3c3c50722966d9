import type { Assignment } from '../assignment/assignment.ts';
import { normaliseIdentity } from '../assignment/identity.ts';
import type { FoundItem, Items } from '../assignment/items.ts';
import { copyFor } from '../assignment/seed.ts';
import { hexOf, sha256 } from '../assignment/sha256.ts';
import type { Engine } from '../engine/errand.ts';
import { judge } from '../engine/judge.ts';
import type { Submission } from '../submission/submission.ts';
import { flagsOf } from './verdict/flags-of.ts';
import type { Graded, GradedItem, Outcome } from './verdict/graded.ts';
import { printOf } from './verdict/print.ts';

/** An assignment with the exercises behind it. */
export interface Ready extends Items {
  readonly assignment: Assignment;
}

export interface RegradeOptions {
  /** Who it is by the learning system; without it the id in the file has to do. */
  readonly identity?: string | undefined;
  /** The instructor's own: hidden runs are drawn from it, so that nobody can try them out beforehand. */
  readonly salt?: string | undefined;
}

/** Enough of a hash that ten thousand submissions share none by chance. */
const printDigits = 24;

type Item = Submission['items'][number];

/**
 * Runs every answer of a submission again. Seed, score and identity are never taken from the file where the learning
 * system knows better; what cannot be run is "not graded" and never 0.
 */
export async function regrade(
  submission: Submission,
  { assignment, found, missing }: Ready,
  engine: Engine,
  { identity, salt }: RegradeOptions = {},
): Promise<Graded> {
  const titles = new Map(found.map(({ item, exercise }) => [item.ex, exercise.title]));
  const own = new Map(submission.items.map((item) => [item.ex, item]));
  const isVaried = assignment.variants === 'perStudent';
  const graded = async (id: string): Promise<readonly GradedItem[]> =>
    Promise.all(
      assignment.items.map(async ({ ex }): Promise<GradedItem> => {
        const item = own.get(ex);
        const lack = missing.find(({ item }) => item.ex === ex);
        const one = found.find(({ item }) => item.ex === ex);
        if (lack !== undefined || one === undefined)
          return said(ex, item, { kind: 'not-graded', why: lack?.why ?? 'This book has no such exercise.' }); // biome-ignore format: one line
        if (item === undefined)
          return said(ex, item, { kind: 'not-graded', why: 'The file says nothing about it.' });
        return answered(item, one, assignment, engine, id, salt);
      }),
    );
  const typed = normaliseIdentity(assignment.idKind, submission.student);
  const student = 'value' in typed ? typed.value : submission.student;
  const under = identity ?? student;
  const items = await graded(under);
  const isOther = under !== student;
  const asTyped = isOther && isVaried ? shareOf(await graded(student), assignment) : null;
  return {
    student,
    identity: under,
    handedIn: submission.handedIn,
    items,
    flags: flagsOf({ ...submission, student }, assignment, items, identity, titles),
    asTyped,
  };
}

const said = (ex: string, item: Item | undefined, outcome: Outcome): GradedItem => ({
  ex,
  outcome,
  answer: item?.answer ?? null,
  attempt: item?.attempt ?? 0,
  claimed: item?.claimed ?? 0,
  tries: item?.history.length ?? 0,
  print: null,
});

async function answered(
  item: Item,
  { item: asked, exercise }: FoundItem,
  assignment: Assignment,
  engine: Engine,
  identity: string,
  salt: string | undefined,
): Promise<GradedItem> {
  const { ex, answer, attempt } = item;
  if (answer === null || answer === undefined) return said(ex, item, { kind: 'blank' });
  const read = exercise.answer.safeParse(answer);
  if (!read.success)
    return said(ex, item, { kind: 'not-graded', why: 'The answer is none that this exercise takes; the file was changed.' }); // biome-ignore format: one line
  try {
    const copy = copyFor(assignment, asked, exercise, identity, attempt, { salt });
    const { verdict, replies } = await judge(exercise, copy, read.data, engine);
    const outcome: Outcome =
      exercise.kind === 'short'
        ? { kind: 'person', text: String(read.data) }
        : { kind: 'graded', score: verdict.score, parts: verdict.parts, replies };
    const print = printOf(exercise, read.data, verdict);
    return {
      ...said(ex, item, outcome),
      print: print === null ? null : hexOf(sha256(print), printDigits),
    };
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    return said(ex, item, { kind: 'not-graded', why });
  }
}

function shareOf(items: readonly GradedItem[], { items: asked }: Assignment): number {
  const all = asked.reduce((sum, { points }) => sum + points, 0);
  const earned = items.map(({ ex, outcome }) =>
    outcome.kind === 'graded'
      ? outcome.score * (asked.find((one) => one.ex === ex)?.points ?? 0)
      : 0,
  );
  return all === 0 ? 0 : earned.reduce((sum, one) => sum + one, 0) / all;
}
