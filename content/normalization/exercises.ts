import type { Exercise } from '../../src/exercises/exercise.ts';
import { bothModes } from './exercises/both-modes.ts';
import { byHand } from './exercises/by-hand.ts';
import { count } from './exercises/count.ts';
import { repairTheFormula } from './exercises/repair-the-formula.ts';
import { singleExample } from './exercises/single-example.ts';
import { wayBack } from './exercises/way-back.ts';
import { whyItWorks } from './exercises/why-it-works.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  byHand,
  repairTheFormula,
  wayBack,
  count,
  singleExample,
  bothModes,
  whyItWorks,
];
