import type { Misprint } from './misprint.ts';
import { clipValue } from './vanishing-gradients/clip-value.ts';
import { entriesAreNotGain } from './vanishing-gradients/entries-are-not-gain.ts';
import { notOnlyRecurrent } from './vanishing-gradients/not-only-recurrent.ts';
import { oneLayerOfGrowth } from './vanishing-gradients/one-layer-of-growth.ts';
import { slowIsNotNever } from './vanishing-gradients/slow-is-not-never.ts';

/** The slips of the source documents that the chapter on vanishing gradients runs on its bench, in reading order. */
export const misprints: readonly Misprint[] = [
  slowIsNotNever,
  oneLayerOfGrowth,
  entriesAreNotGain,
  notOnlyRecurrent,
  clipValue,
];
