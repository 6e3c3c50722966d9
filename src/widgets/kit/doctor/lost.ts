import type { Diverged } from '../../../experiments/training/guarded.ts';

/** A run that lost its numbers. */
export interface Lost {
  readonly diverged: Diverged;
  /** The loss up to there, after every `every` updates, the first after `from` of them. */
  readonly growth: readonly number[];
  readonly every?: number;
  readonly from?: number;
  /** Which of several runs it is: `plain, η = 3, seed 1`. */
  readonly of?: string;
}
