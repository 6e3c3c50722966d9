import type { Entries, Gradients } from './gradients/exercise.ts';
import type { Choice } from './kinds/choice.ts';
import type { Code } from './kinds/code.ts';
import type { Settings } from './kinds/knobs.ts';
import type { Numeric } from './kinds/numeric.ts';
import type { Order } from './kinds/order.ts';
import type { Guess, Predict } from './kinds/predict.ts';
import type { Repair } from './kinds/repair.ts';
import type { Short } from './kinds/short.ts';
import type { Target } from './kinds/target.ts';

export type { Random } from './outline.ts';

/** Every kind of exercise; a `switch` over `kind` that forgets one does not compile. */
export type Exercise =
  | Choice
  | Numeric
  | Predict
  | Gradients
  | Target
  | Repair
  | Order
  | Code
  | Short;

/** What a learner hands in: option ids or lines, a number or a vector, entries of a graph, settings, a program or a sentence. */
export type Answer = number | string | readonly string[] | Entries | Settings | Guess;
