import type { Answer, Exercise } from '../exercise.ts';
import type { Verdict } from '../outline.ts';
import type { Engine, Finding } from './errand.ts';

/** One copy of an exercise: the numbers that stand in it, and the seed behind the runs that the learner does not see. */
export interface Copy {
  readonly parameters: unknown;
  readonly seed: number;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly replies: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/**
 * Runs what the answer needs and grades it: the one way to a verdict, in a page, in the grader, on the command line.
 *
 * @throws when the answer is not one of the exercise's, see `Judged.grade`
 */
export async function judge(
  exercise: Exercise,
  { parameters, seed }: Copy,
  answer: unknown,
  engine: Engine,
  signal?: AbortSignal,
): Promise<Judgement> {
  const errands = exercise.errands(parameters, answer, seed);
  const findings = await Promise.all(errands.map((errand) => engine.fetch(errand, signal)));
  return {
    verdict: exercise.grade(parameters, answer, findings),
    replies: exercise.reply(parameters, answer, findings),
    findings,
  };
}

/** An answer with the full score, where a run decides it after that run. */
export async function solve(
  exercise: Exercise,
  { parameters }: Copy,
  engine: Engine,
): Promise<Answer> {
  if (exercise.kind !== 'choice' && exercise.kind !== 'predict')
    return exercise.reference(parameters);
  const runs = exercise.runs?.(parameters) ?? [];
  return exercise.reference(parameters, await Promise.all(runs.map((run) => engine.fetch(run))));
}
