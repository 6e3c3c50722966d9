import { adaptiveOfWhat } from './adam/adaptive-of-what.ts';
import { alwaysBetter } from './adam/always-better.ts';
import { bestOfAll } from './adam/best-of-all.ts';
import { betaTwo } from './adam/beta-two.ts';
import { deadLink } from './adam/dead-link.ts';
import { exponentT } from './adam/exponent-t.ts';
import { noCorrection } from './adam/no-correction.ts';
import { onlyDifference } from './adam/only-difference.ts';
import type { Misprint } from './misprint.ts';

/** The slips of the source documents that the chapter on Adam runs on its bench, in reading order. */
export const misprints: readonly Misprint[] = [
  exponentT,
  noCorrection,
  betaTwo,
  onlyDifference,
  adaptiveOfWhat,
  alwaysBetter,
  bestOfAll,
  deadLink,
];
