import type { Misprint } from './misprint.ts';
import { eluAlwaysSmooth } from './rectifiers/elu-always-smooth.ts';
import { preluBranches } from './rectifiers/prelu-branches.ts';
import { seluFormula } from './rectifiers/selu-formula.ts';
import { smallPositiveBias } from './rectifiers/small-positive-bias.ts';
import { unitNotWeight } from './rectifiers/unit-not-weight.ts';
import { whichProblem } from './rectifiers/which-problem.ts';

/** The slips of the source documents that the chapter on rectifiers runs on its bench; R-33 stands in a box alone. */
export const misprints: readonly Misprint[] = [
  preluBranches,
  seluFormula,
  smallPositiveBias,
  whichProblem,
  eluAlwaysSmooth,
  unitNotWeight,
];
