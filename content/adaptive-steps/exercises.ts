import type { Exercise } from '../../src/exercises/exercise.ts';
import { downTheValley } from './exercises/down-the-valley.ts';
import { firstOfRmsprop } from './exercises/first-of-rmsprop.ts';
import { firstStep } from './exercises/first-step.ts';
import { globalMinimum } from './exercises/global-minimum.ts';
import { hundredthStep } from './exercises/hundredth-step.ts';
import { mendTheDivision } from './exercises/mend-the-division.ts';
import { writeRmsprop } from './exercises/write-rmsprop.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  globalMinimum,
  hundredthStep,
  firstStep,
  mendTheDivision,
  writeRmsprop,
  firstOfRmsprop,
  downTheValley,
];
