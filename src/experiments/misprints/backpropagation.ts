import { activationIsNotTheSum } from './backpropagation/activation-is-not-the-sum.ts';
import { everyWeight } from './backpropagation/every-weight.ts';
import { forFree } from './backpropagation/for-free.ts';
import { onePath } from './backpropagation/one-path.ts';
import { storedGradients } from './backpropagation/stored-gradients.ts';
import { transposed } from './backpropagation/transposed.ts';
import { updatedMeanwhile } from './backpropagation/updated-meanwhile.ts';
import type { Misprint } from './misprint.ts';

/** The slips of the source documents that the chapter on backpropagation owns, in reading order. */
export const misprints: readonly Misprint[] = [
  activationIsNotTheSum,
  onePath,
  storedGradients,
  transposed,
  forFree,
  updatedMeanwhile,
  everyWeight,
];
