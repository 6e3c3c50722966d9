import type { Exercise } from '../../src/exercises/exercise.ts';
import { alwaysBest } from './exercises/always-best.ts';
import { coldStart } from './exercises/cold-start.ts';
import { firstStep } from './exercises/first-step.ts';
import { mendTheLines } from './exercises/mend-the-lines.ts';
import { threeHundred } from './exercises/three-hundred.ts';
import { whichSigns } from './exercises/which-signs.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  firstStep,
  mendTheLines,
  coldStart,
  whichSigns,
  threeHundred,
  alwaysBest,
];
