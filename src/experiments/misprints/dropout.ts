import { equalOnlyForSums } from './dropout/equal-only-for-sums.ts';
import { neverTheOutput } from './dropout/never-the-output.ts';
import { notAllAreRandom } from './dropout/not-all-are-random.ts';
import { nothingIsScaled } from './dropout/nothing-is-scaled.ts';
import { onePointEach } from './dropout/one-point-each.ts';
import { treesShareNothing } from './dropout/trees-share-nothing.ts';
import type { Misprint } from './misprint.ts';

/** The slips of the source documents that the chapter on dropout runs on its bench, in reading order. */
export const misprints: readonly Misprint[] = [
  onePointEach,
  treesShareNothing,
  nothingIsScaled,
  equalOnlyForSums,
  neverTheOutput,
  notAllAreRandom,
];
