import { type Assignment, assignmentHash } from '../assignment/assignment.ts';
import type { FoundItem } from '../assignment/items.ts';
import type { Try, Work } from '../kept/history.ts';
import { type Submission, sealed, submissionFormat } from './submission.ts';

/** The try that counts: the best, and of equally good ones the latest. One with more given than the exercise gives is practice. */
export const bestTry = ({ tries }: Work): Try | null =>
  tries
    .filter(({ level }) => level === undefined)
    .reduce<Try | null>((best, one) => (best === null || one.score >= best.score ? one : best), null); // biome-ignore format: one line

/**
 * All that a student hands in, in the order of the assignment.
 *
 * @param workOn what stands on the shelf of this assignment
 * @param now ISO 8601
 */
export function gather(
  assignment: Assignment,
  found: readonly FoundItem[],
  student: string,
  workOn: (item: FoundItem) => Work,
  now: string,
): Submission {
  return sealed({
    format: submissionFormat,
    schema: 1,
    assignment: assignment.id,
    hash: assignmentHash(assignment),
    student,
    handedIn: now,
    items: found.map((one) => {
      const work = workOn(one);
      const best = bestTry(work);
      return {
        ex: one.item.ex,
        attempt: best?.variant ?? work.variant,
        answer: best?.answer ?? null,
        claimed: best?.score ?? 0,
        history: work.tries.map(({ variant, answer, score, at }) => ({ attempt: variant, answer, score, at })), // biome-ignore format: one line
      };
    }),
  });
}

/** The work that a saved submission tells of, to go on from it. */
export function worksOf(submission: Submission): Readonly<Record<string, Work>> {
  return Object.fromEntries(
    submission.items.map((item): [string, Work] => {
      const id = item.ex.slice(0, item.ex.lastIndexOf('@'));
      const told = item.history.map(({ attempt, answer, score, at }): Try => ({ variant: attempt, answer, score, at })); // biome-ignore format: one line
      const hasBest = item.answer === null || told.some(({ score, variant }) => score === item.claimed && variant === item.attempt); // biome-ignore format: one line
      // The best try may be older than those that a file tells of.
      const best = { variant: item.attempt, answer: item.answer, score: item.claimed, at: told[0]?.at ?? 0 }; // biome-ignore format: one line
      const tries = hasBest ? told : [best, ...told];
      return [
        id,
        {
          version: Number(item.ex.slice(item.ex.lastIndexOf('@') + 1)),
          score: Math.max(item.claimed, ...tries.map((one) => one.score)),
          variant: tries.at(-1)?.variant ?? item.attempt,
          since: tries.at(-1)?.at ?? 0,
          hints: 0,
          solved: false,
          tries,
        },
      ];
    }),
  );
}
