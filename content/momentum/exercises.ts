import type { Exercise } from '../../src/exercises/exercise.ts';
import { aHundredth } from './exercises/a-hundredth.ts';
import { lookAhead } from './exercises/look-ahead.ts';
import { sameRate } from './exercises/same-rate.ts';
import { seventyFive } from './exercises/seventy-five.ts';
import { terminalSpeed } from './exercises/terminal-speed.ts';
import { thirdAverage } from './exercises/third-average.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  thirdAverage,
  terminalSpeed,
  aHundredth,
  sameRate,
  lookAhead,
  seventyFive,
];
