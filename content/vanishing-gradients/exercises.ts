import type { Exercise } from '../../src/exercises/exercise.ts';
import { clipTogether } from './exercises/clip-together.ts';
import { deeperStill } from './exercises/deeper-still.ts';
import { productOfFactors } from './exercises/product-of-factors.ts';
import { thirtyLayers } from './exercises/thirty-layers.ts';
import { whereToClip } from './exercises/where-to-clip.ts';
import { whichClip } from './exercises/which-clip.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  productOfFactors,
  deeperStill,
  thirtyLayers,
  whichClip,
  clipTogether,
  whereToClip,
];
