import type { Exercise } from '../../src/exercises/exercise.ts';
import { eluWithAlpha } from './exercises/elu-with-alpha.ts';
import { keepThemAlive } from './exercises/keep-them-alive.ts';
import { leakyDead } from './exercises/leaky-dead.ts';
import { seluStep } from './exercises/selu-step.ts';
import { swapTheBranches } from './exercises/swap-the-branches.ts';
import { whichCure } from './exercises/which-cure.ts';

/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [
  seluStep,
  swapTheBranches,
  whichCure,
  leakyDead,
  eluWithAlpha,
  keepThemAlive,
];
