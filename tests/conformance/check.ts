// One case of another library's tests, as something to run or a reason why it says nothing about ours.

import { test } from 'vitest';
import type { Way } from '../nn/laws/ways.ts';
import type { Tolerance } from './cases.ts';

export interface Check {
  /** Its name in the files that it comes from. */
  readonly id: string;
  /** Why it is left out, or null. */
  readonly reason: string | null;
  /** Throws where we differ. @param annotate takes a note where there are only conventions */
  run(way: Way, annotate: (note: string) => void): void;
}

/** What has no right answer in float32 within less: normalisations divide by small numbers, long chains add up errors. */
const LOOSE = ['norm', 'fuzz'];

/**
 * The tolerance of a case on one way of computing: its own in float64; in float32 a hundred
 * thousandth, or a ten thousandth for what is loose and for graphics cards.
 */
export function toleranceOn({ backend, options }: Way, own: Tolerance, group: string): Tolerance {
  if (options.precision === 'float64') return own;
  const least = backend === 'webgl' || LOOSE.includes(group) ? 1e-4 : 1e-5;
  return { rtol: Math.max(own.rtol, least), atol: Math.max(own.atol, least) };
}

/** Declares each check as a test; what is left out is skipped by name, with the reason. */
export function declareChecks(way: Way, checks: readonly Check[]): void {
  for (const { id, reason, run } of checks) {
    test.skipIf(reason !== null)(
      reason ? `${id} (${reason})` : id,
      ({ annotate }) => run(way, (note) => void annotate(note)),
      60_000,
    );
  }
}
