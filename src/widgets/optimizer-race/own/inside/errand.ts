import type { OwnRace } from '../../../../experiments/optimizers/own/follow-own.ts';
import type { Trial } from '../../../../experiments/optimizers/rate-search.ts';
import type { Way } from '../../../../experiments/optimizers/way.ts';

/** What the sandbox is asked to do with a reader's rule. */
export interface OwnErrand extends OwnRace {
  /** A race for each of these learning rates. */
  readonly rates: readonly number[];
  /** Whether whole ways are wanted, or only what came of each. */
  readonly wants: 'ways' | 'trials';
  /** Milliseconds after which all of them stop where they are; absent where they are wanted to their end. */
  readonly withinMs?: number;
}

/** What the sandbox tells, race by race. */
export type OwnNews =
  | { readonly kind: 'way'; readonly race: number; readonly way: Way }
  | { readonly kind: 'trial'; readonly race: number; readonly trial: Trial }
  /** It has come so far: if it is killed, this is where. */
  | { readonly kind: 'update'; readonly race: number; readonly update: number };

/** Hands out what the program has defined; runs in its scope. */
export const handOut = `return {
  start: typeof start === 'undefined' ? undefined : start,
  step: typeof step === 'undefined' ? undefined : step,
};`;

/** Names that the program has besides the library's: the lane's own number. */
export const words = ['learningRate'] as const;
