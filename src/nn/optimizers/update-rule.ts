import { zeros } from '../primitives/create.ts';
import type { Tensor } from '../tensor.ts';

/** How one parameter moves. Pure: nothing is remembered but what is handed from step to step. */
export interface UpdateRule<Memory = unknown> {
  /**
   * True if all that depends on `t` goes through `stepNumber`, so that a recorded step stays right.
   * A rule that takes `t` without saying so is called at each step.
   */
  readonly isReplayable?: boolean;
  /** What the rule remembers about a parameter before the first step. */
  start(w: Tensor): Memory;
  /** The parameter and the memory after step `t`, counted from 1. */
  step(w: Tensor, gradient: Tensor, memory: Memory, t: number): [Tensor, Memory];
}

/** A memory of nothing yet. */
export const zerosLike = (w: Tensor): Tensor => zeros(w.shape);
