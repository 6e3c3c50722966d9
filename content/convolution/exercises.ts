import type { Exercise } from '../../src/exercises/exercise.ts';
import { equivariance } from './exercises/equivariance.ts';
import { kernelCount } from './exercises/kernel-count.ts';
import { mapSide } from './exercises/map-side.ts';
import { otherSide } from './exercises/other-side.ts';
import { sameSize } from './exercises/same-size.ts';
import { shiftThroughPool } from './exercises/shift-through-pool.ts';
import { validConvolution } from './exercises/valid-convolution.ts';
import { windowsOver } from './exercises/windows-over.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  mapSide,
  kernelCount,
  validConvolution,
  sameSize,
  windowsOver,
  shiftThroughPool,
  equivariance,
  otherSide,
];
