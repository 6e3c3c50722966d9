import type { Exercise } from '../../src/exercises/exercise.ts';
import { fewLabels } from './exercises/few-labels.ts';
import { flatSize } from './exercises/flat-size.ts';
import { kernelGradient } from './exercises/kernel-gradient.ts';
import { kernelSlope } from './exercises/kernel-slope.ts';
import { oneEpoch } from './exercises/one-epoch.ts';
import { poolRoute } from './exercises/pool-route.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  flatSize,
  oneEpoch,
  kernelSlope,
  poolRoute,
  kernelGradient,
  fewLabels,
];
