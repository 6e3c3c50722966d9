import { bothWaysAtOnce } from './initialization/both-ways-at-once.ts';
import { defaultWhateverFollows } from './initialization/default-whatever-follows.ts';
import { glorotForTheLogistic } from './initialization/glorot-for-the-logistic.ts';
import { notLinear } from './initialization/not-linear.ts';
import { nothingOrTheSame } from './initialization/nothing-or-the-same.ts';
import { oneOverN } from './initialization/one-over-n.ts';
import { signalsPass } from './initialization/signals-pass.ts';
import { twoMeaningsOfN } from './initialization/two-meanings-of-n.ts';
import { twoRulesOnOneCard } from './initialization/two-rules-on-one-card.ts';
import type { Misprint } from './misprint.ts';

/** The slips of the source documents that the chapter on initialisation runs on its bench, in reading order. */
export const misprints: readonly Misprint[] = [
  nothingOrTheSame,
  notLinear,
  oneOverN,
  twoRulesOnOneCard,
  twoMeaningsOfN,
  glorotForTheLogistic,
  bothWaysAtOnce,
  defaultWhateverFollows,
  signalsPass,
];
