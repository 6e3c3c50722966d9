import type { Errand, Finding } from '../../engine/errand.ts';
import type { Exercise } from '../../exercise.ts';
import type { Read } from '../../read.ts';
import type { Grader, GraderOptions } from './grader.ts';

/**
 * What the grading module of a release exports: `public/grade/<version>.js`. It never changes once it is published, and
 * later releases use it for assignments that name it, so this interface only ever grows.
 */
export interface ReleaseModule {
  readonly contract: 1;
  /** Version of the book. */
  readonly version: string;
  openGrader(assignment: unknown, options: GraderOptions): Promise<Read<Grader>>;
  /** The exercises of a chapter as they were; none where there was no such chapter. */
  exercisesOf(chapter: string): Promise<readonly Exercise[]>;
  /** What a check of theirs trains, with the experiments as they were. A program needs the page's fence. */
  run(errand: Extract<Errand, { readonly kind: 'run' }>): Promise<Finding>;
}

const isModule = (found: unknown): found is ReleaseModule =>
  typeof found === 'object' &&
  found !== null &&
  'contract' in found &&
  found.contract === 1 &&
  ['openGrader', 'exercisesOf', 'run'].every(
    (name) => typeof Reflect.get(found, name) === 'function',
  );

/** @throws when a module is none of ours */
export function readRelease(found: unknown): ReleaseModule {
  if (isModule(found)) return found;
  throw new Error(
    'readRelease: this is no grading module; it must export contract 1, openGrader, exercisesOf and run',
  );
}

/** Versions as releases have them; anything else in an assignment is never made into an address. */
export const isVersion = (book: string): boolean => /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(book);
