import type { Exercise } from '../../src/exercises/exercise.ts';
import { forest } from './exercises/forest.ts';
import { fourMasks } from './exercises/four-masks.ts';
import { inverted } from './exercises/inverted.ts';
import { repairThePipeline } from './exercises/repair-the-pipeline.ts';
import { scaleAtTest } from './exercises/scale-at-test.ts';
import { testFactor } from './exercises/test-factor.ts';
import { throughTheMask } from './exercises/through-the-mask.ts';
import { twentySeeds } from './exercises/twenty-seeds.ts';
import { twoSeeds } from './exercises/two-seeds.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  fourMasks,
  testFactor,
  scaleAtTest,
  throughTheMask,
  twentySeeds,
  twoSeeds,
  forest,
  inverted,
  repairThePipeline,
];
