import type { Exercise } from '../../src/exercises/exercise.ts';
import { belowTheFloor } from './exercises/below-the-floor.ts';
import { betterBasins } from './exercises/better-basins.ts';
import { halfWayDown } from './exercises/half-way-down.ts';
import { stepDecay } from './exercises/step-decay.ts';
import { whatIsLeft } from './exercises/what-is-left.ts';
import { whichReport } from './exercises/which-report.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  halfWayDown,
  whatIsLeft,
  belowTheFloor,
  stepDecay,
  whichReport,
  betterBasins,
];
