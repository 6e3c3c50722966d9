import type { Diverged } from '../../../experiments/training/guarded.ts';

/** A run that lost its numbers. */
export interface Lost {
  readonly diverged: Diverged;
  /** Which of several runs it is: `plain, η = 3, seed 1`. */
  readonly of?: string;
}
