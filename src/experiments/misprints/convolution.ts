import { blurredNotWeights } from './convolution/blurred-not-weights.ts';
import { flippedKernel } from './convolution/flipped-kernel.ts';
import { keepsTheSize } from './convolution/keeps-the-size.ts';
import { localInvariance } from './convolution/local-invariance.ts';
import { missingBound } from './convolution/missing-bound.ts';
import { rotation } from './convolution/rotation.ts';
import type { Misprint } from './misprint.ts';

/** The slips of the source documents that the chapter on convolution runs on its bench, in reading order. */
export const misprints: readonly Misprint[] = [
  missingBound,
  flippedKernel,
  keepsTheSize,
  blurredNotWeights,
  localInvariance,
  rotation,
];
