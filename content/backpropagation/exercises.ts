import type { Exercise } from '../../src/exercises/exercise.ts';
import { logistic } from './exercises/graphs/logistic-unit.ts';
import { twoLayers } from './exercises/graphs/two-layers.ts';
import { pathsAdd } from './exercises/graphs/two-paths.ts';
import { wholeGraph } from './exercises/graphs/whole-graph.ts';
import { oneAtATime } from './exercises/numbers/one-at-a-time.ts';
import { quotientByHand } from './exercises/numbers/quotient-by-hand.ts';
import { bendTheLine } from './exercises/runs/bend-the-line.ts';
import { fallingLoss } from './exercises/runs/falling-loss.ts';
import { lossCurve } from './exercises/runs/loss-curve.ts';
import { tanhLayer } from './exercises/runs/tanh-layer.ts';
import { aMinusY } from './exercises/words/a-minus-y.ts';
import { finishFirst } from './exercises/words/finish-first.ts';
import { keptValues } from './exercises/words/kept-values.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  quotientByHand,
  wholeGraph,
  pathsAdd,
  logistic,
  twoLayers,
  oneAtATime,
  keptValues,
  aMinusY,
  tanhLayer,
  lossCurve,
  fallingLoss,
  bendTheLine,
  finishFirst,
];
