import type { Exercise } from '../../src/exercises/exercise.ts';
import { logistic } from './exercises/logistic-unit.ts';
import { oneAtATime } from './exercises/one-at-a-time.ts';
import { quotientByHand } from './exercises/quotient-by-hand.ts';
import { twoLayers } from './exercises/two-layers.ts';
import { pathsAdd } from './exercises/two-paths.ts';
import { wholeGraph } from './exercises/whole-graph.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  quotientByHand,
  wholeGraph,
  pathsAdd,
  logistic,
  twoLayers,
  oneAtATime,
];
