import { andFromZeros } from './exercises/and-from-zeros.ts';
import { drawALayer } from './exercises/draw-a-layer.ts';
import { glorotLimit } from './exercises/glorot-limit.ts';
import { heDeviation } from './exercises/he-deviation.ts';
import { keepTwentyLayers } from './exercises/keep-twenty-layers.ts';
import { onlyTheStart } from './exercises/only-the-start.ts';
import { symmetricTwins } from './exercises/symmetric-twins.ts';

/** The exercises of the chapter on weight initialisation, in reading order. */
export const exercises = [
  andFromZeros,
  symmetricTwins,
  drawALayer,
  glorotLimit,
  heDeviation,
  onlyTheStart,
  keepTwentyLayers,
];
