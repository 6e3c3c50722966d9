import type { Misprint } from './misprint.ts';
import { atASaddle } from './momentum/at-a-saddle.ts';
import { betaOfOne } from './momentum/beta-of-one.ts';
import { coldStart } from './momentum/cold-start.ts';
import { overTheBarrier } from './momentum/over-the-barrier.ts';
import { sumOrMean } from './momentum/sum-or-mean.ts';

/** The slips of the source documents that the chapter on momentum runs on its bench, in reading order. */
export const misprints: readonly Misprint[] = [
  coldStart,
  betaOfOne,
  sumOrMean,
  atASaddle,
  overTheBarrier,
];
