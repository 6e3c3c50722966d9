import { readAssignment } from '../../assignment/assignment.ts';
import { findItems } from '../../assignment/items.ts';
import { cached } from '../../engine/cached.ts';
import { engineHere } from '../../engine/here.ts';
import type { RunCode } from '../../engine/run-code.ts';
import type { Exercise } from '../../exercise.ts';
import { write } from '../../outline.ts';
import type { Read } from '../../read.ts';
import { regrade } from '../regrade.ts';
import type { AboutItem, Flagged, Graded, MissingItem } from '../verdict/graded.ts';
import { readWork } from '../verdict/read-work.ts';
import { secondsOf } from '../verdict/time.ts';

/** One piece of work to be graded. */
export interface Job {
  readonly key: string;
  /** A submission as JSON, or its code. */
  readonly text: string;
  /** Who it is by the learning system. */
  readonly identity?: string | undefined;
}

export interface JobResult {
  readonly key: string;
  /** Null where it could not be read; the flags say why. */
  readonly graded: Graded | null;
  readonly flags: readonly Flagged[];
}

/**
 * Grades work for one assignment. Only plain data goes in and comes out: pages and commands of later releases use the
 * grader of this one.
 */
export interface Grader {
  readonly title: string;
  readonly about: readonly AboutItem[];
  readonly missing: readonly MissingItem[];
  readonly notes: readonly string[];
  grade(job: Job): Promise<JobResult>;
}

export interface GraderOptions {
  readonly salt?: string | undefined;
  /** Runs programs behind a fence. */
  readonly runCode: RunCode;
}

/** Opens a grader for an assignment as its file or link holds it. */
export async function openGrader(
  json: unknown,
  exercisesOf: (chapter: string) => Promise<readonly Exercise[]>,
  { salt, runCode }: GraderOptions,
): Promise<Read<Grader>> {
  const read = readAssignment(json);
  if ('problem' in read) return read;
  const assignment = read.value;
  const { found, missing } = await findItems(assignment, exercisesOf);
  const engine = cached(engineHere(runCode), { most: 2000 });
  const ready = { assignment, found, missing };
  const grader: Grader = {
    title: assignment.title,
    about: found.map(({ item, exercise }) => aboutOf(item.ex, item.points, exercise)),
    missing: missing.map(({ item, why }) => ({ ex: item.ex, points: item.points, why })),
    notes: read.notes,
    async grade({ key, text, identity }) {
      const work = readWork(text);
      if (work.submission === null) return { key, graded: null, flags: work.flags };
      const graded = await regrade(work.submission, ready, engine, { identity, salt });
      return { key, graded, flags: [...work.flags, ...graded.flags] };
    },
  };
  return { value: grader, notes: read.notes };
}

function aboutOf(ex: string, points: number, exercise: Exercise): AboutItem {
  const { title, kind, minutes, goals, printed } = exercise;
  return {
    ex,
    title,
    kind,
    points,
    minutes,
    goals,
    seconds: secondsOf(exercise),
    claims: kind === 'short' ? exercise.claims.map(({ text }) => write(text, printed)) : [],
    names: namesOf(exercise),
  };
}

/** Options, laws and stages by the id of the reply that they get; without those that read otherwise in each variant. */
function namesOf(exercise: Exercise): Readonly<Record<string, string>> {
  switch (exercise.kind) {
    case 'choice':
      return Object.fromEntries(
        exercise.options.flatMap(({ id, text }) => (typeof text === 'string' ? [[id, text]] : [])),
      );
    case 'code':
      return Object.fromEntries(exercise.laws(exercise.printed).map(({ id, name }) => [id, name]));
    case 'repair':
      return Object.fromEntries(
        exercise.stages.flatMap((stage) =>
          stage.options.map(({ id, text }) => [`${stage.id}:${id}`, `${stage.label}: ${text}`]),
        ),
      );
    default:
      return {};
  }
}
