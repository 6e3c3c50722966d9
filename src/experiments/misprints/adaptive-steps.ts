import { dividingTheSquares } from './adaptive-steps/dividing-the-squares.ts';
import { epsilonTwoPlaces } from './adaptive-steps/epsilon-two-places.ts';
import { globalMinimum } from './adaptive-steps/global-minimum.ts';
import { noRoot } from './adaptive-steps/no-root.ts';
import { rateComesBack } from './adaptive-steps/rate-comes-back.ts';
import type { Misprint } from './misprint.ts';

/** The slips of the source documents that the chapter on adaptive steps runs on its bench, in reading order. */
export const misprints: readonly Misprint[] = [
  rateComesBack,
  globalMinimum,
  dividingTheSquares,
  noRoot,
  epsilonTwoPlaces,
];
