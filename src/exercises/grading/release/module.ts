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
}

const isModule = (found: unknown): found is ReleaseModule =>
  typeof found === 'object' &&
  found !== null &&
  'contract' in found &&
  found.contract === 1 &&
  'openGrader' in found &&
  typeof found.openGrader === 'function';

/** @throws when a module is none of ours */
export function readRelease(found: unknown): ReleaseModule {
  if (isModule(found)) return found;
  throw new Error(
    'readRelease: this is no grading module; it must export contract 1 and openGrader',
  );
}

/** Versions as releases have them; anything else in an assignment is never made into an address. */
export const isVersion = (book: string): boolean => /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(book);
