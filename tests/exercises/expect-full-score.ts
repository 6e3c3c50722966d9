import { expect } from 'vitest';
import type { Engine } from '../../src/exercises/engine/errand.ts';
import { judge, solve } from '../../src/exercises/engine/judge.ts';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { copyOf } from '../../src/exercises/variant/variant.ts';

/** The reference answer of a variant gets everything, as it comes back from storage or a file, and again the second time. */
export async function expectFullScore(
  exercise: Exercise,
  variant: number,
  engine: Engine,
): Promise<void> {
  const copy = copyOf(exercise, variant);
  const answer = await solve(exercise, copy, engine);
  const stored: unknown = JSON.parse(JSON.stringify(answer));
  const { verdict, findings } = await judge(exercise, copy, stored, engine);
  expect(verdict.score, `variant ${variant}: ${JSON.stringify(verdict)}`).toBe(1);
  expect(exercise.grade(copy.parameters, answer, findings)).toEqual(verdict);
}
