import type { Exercise } from '../../src/exercises/exercise.ts';

/** Whether grading retrains or runs a program. */
export const isRun = ({ kind }: Exercise): boolean =>
  ['target', 'repair', 'predict', 'code'].includes(kind);
