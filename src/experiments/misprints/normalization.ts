import type { Misprint } from './misprint.ts';
import { biasIsLost } from './normalization/bias-is-lost.ts';
import { bracketsAreLost } from './normalization/brackets-are-lost.ts';
import { coloursExchanged } from './normalization/colours-exchanged.ts';
import { fitOnTraining } from './normalization/fit-on-training.ts';
import { identityNeedsTheRoot } from './normalization/identity-needs-the-root.ts';
import { noLatency } from './normalization/no-latency.ts';
import { onePairPerUnit } from './normalization/one-pair-per-unit.ts';
import { pathZigzags } from './normalization/path-zigzags.ts';
import { residualBlocks } from './normalization/residual-blocks.ts';
import { sameMoments } from './normalization/same-moments.ts';
import { shakenStatistics } from './normalization/shaken-statistics.ts';
import { sumsNotContributions } from './normalization/sums-not-contributions.ts';

/** The slips of the source documents that the chapter on normalization runs on its bench, in reading order. */
export const misprints: readonly Misprint[] = [
  pathZigzags,
  coloursExchanged,
  fitOnTraining,
  sumsNotContributions,
  bracketsAreLost,
  sameMoments,
  identityNeedsTheRoot,
  onePairPerUnit,
  shakenStatistics,
  residualBlocks,
  biasIsLost,
  noLatency,
];
