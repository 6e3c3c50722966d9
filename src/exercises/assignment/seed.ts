import { random } from '../../nn/index.ts';
import type { Copy } from '../engine/judge.ts';
import type { Exercise } from '../exercise.ts';
import type { Assignment, AssignmentItem } from './assignment.ts';
import { sha256 } from './sha256.ts';

interface SeedOptions {
  /** The instructor's own word: it changes the runs that a check makes, and no number that a student sees. */
  readonly salt?: string | undefined;
}

/** 32 bits that nobody can choose: the same for everyone who names the same things. */
const seedOf = (...parts: readonly (string | number)[]): number =>
  new DataView(sha256(JSON.stringify(parts)).buffer).getUint32(0);

/**
 * A student's copy of an exercise: the numbers that stand in it and the seed of its hidden runs. They follow
 * from the assignment, the exercise and its version, the student unless all get the same, and the attempt;
 * nothing in a handed-in file can change them.
 *
 * @param identity as `normaliseIdentity` gives it
 * @param attempt counts the variants that the student has asked for, from 0
 */
export function copyFor(
  assignment: Assignment,
  item: AssignmentItem,
  exercise: Exercise,
  identity: string,
  attempt: number,
  { salt = '' }: SeedOptions = {},
): Copy {
  const student = assignment.variants === 'same' ? '' : identity;
  const named = [assignment.id, item.ex, student, attempt] as const;
  const own =
    item.parameters ??
    (exercise.generate === undefined || (assignment.variants === 'same' && attempt === 0)
      ? exercise.printed
      : exercise.generate(random(seedOf('numbers', ...named))));
  return { parameters: own, seed: seedOf('runs', ...named, salt) };
}
