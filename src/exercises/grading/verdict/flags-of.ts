import { type Assignment, assignmentHash } from '../../assignment/assignment.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Flagged, GradedItem } from './graded.ts';

/** Two scores that differ by this much were not computed from the same numbers. */
const sameScore = 1e-6;

/** What an instructor should look at in one submission. @param identity by the learning system */
export function flagsOf(
  submission: Submission,
  assignment: Assignment,
  items: readonly GradedItem[],
  identity: string | undefined,
  titles: ReadonlyMap<string, string>,
): readonly Flagged[] {
  const named = (ex: string) => (titles.has(ex) ? `“${titles.get(ex)}”` : ex);
  const flags: Flagged[] = [];
  const show = (share: number) => `${Math.round(share * 1000) / 10} %`;
  if (submission.assignment !== assignment.id || submission.hash !== assignmentHash(assignment))
    flags.push({
      flag: 'assignment',
      says:
        submission.assignment === assignment.id
          ? `It was made for another edition of this assignment (${submission.hash}, here ${assignmentHash(assignment)}).`
          : `It was made for the assignment ${submission.assignment}; this one is ${assignment.id}.`,
    });
  if (identity === undefined)
    flags.push({
      flag: 'unverified',
      says: `Only the file says that this is ${submission.student}; it was graded under that id.`,
    });
  else if (identity !== submission.student)
    flags.push({
      flag: 'id',
      says: `The file says ${submission.student}, the learning system ${identity}; it was graded as ${identity}.`,
    });
  for (const { ex, outcome, claimed } of items) {
    if (outcome.kind === 'graded' && Math.abs(outcome.score - claimed) > sameScore)
      flags.push({ flag: 'claim', says: `${named(ex)}: the file claims ${show(claimed)}, running it gives ${show(outcome.score)}.` }); // biome-ignore format: one line
    if (outcome.kind === 'not-graded')
      flags.push({ flag: 'missing', says: `${named(ex)}: ${outcome.why}` });
    if (outcome.kind === 'person')
      flags.push({ flag: 'person', says: `${named(ex)}: a person reads it.` });
  }
  const { attempts } = assignment;
  const over = attempts === 0 ? [] : items.filter(({ tries }) => tries > attempts);
  for (const { ex, tries } of over)
    flags.push({
      flag: 'attempts',
      says: `${named(ex)}: ${tries} tries, and ${attempts} are asked.`,
    });
  const foreign = submission.items.filter(
    ({ ex }) => !assignment.items.some((one) => one.ex === ex),
  );
  if (foreign.length > 0)
    flags.push({ flag: 'assignment', says: `It also answers ${foreign.map(({ ex }) => ex).join(', ')}, which nobody asked.` }); // biome-ignore format: one line
  if (isAfter(submission.handedIn, assignment.due))
    flags.push({
      flag: 'late',
      says: `By the student’s clock it was handed in at ${submission.handedIn}, after ${assignment.due}.`,
    });
  return flags;
}

/** A day without an hour lasts until its end. */
function isAfter(handedIn: string, due: string | null): boolean {
  if (due === null) return false;
  const end = Date.parse(due.length === 10 ? `${due}T23:59:59Z` : due);
  return Date.parse(handedIn) > end;
}
