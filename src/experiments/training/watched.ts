import type { CompiledStep, StepResult, Tensor } from '../../nn/index.ts';
import { type Diverged, guarded } from './guarded.ts';

/** Losses that are kept before a divergence: to show how it grew, update by update. */
const kept = 6;

/** A training that lost its numbers, with the last losses before. */
export interface LostTraining {
  readonly diverged: Diverged;
  /** As each update found it, before it moved anything. */
  readonly growth: readonly number[];
  /** Updates before the first of them. */
  readonly from: number;
}

/** A training step that stops at the first number it would lose, and then tells how its loss grew. */
export interface Watched<Result extends StepResult> {
  /** What one update gives; null for one that would make a number infinite or NaN, and for all after it. */
  advance(): Result | null;
  readonly lost: LostTraining | null;
  /** Forgets what was, after the way back to an earlier state. */
  clear(): void;
}

/** @param lossOf the loss in what a step gives back */
export function watched<Inputs extends readonly Tensor[], Result extends StepResult>(
  step: CompiledStep<Inputs, Result>,
  inputs: () => Inputs,
  lossOf: (result: Result) => Tensor,
): Watched<Result> {
  const training = guarded(step, inputs);
  let losses: readonly number[] = [];
  return {
    advance() {
      training.advance();
      if (training.diverged) return null;
      const result = training.result!;
      losses = [...losses.slice(1 - kept), lossOf(result).item()];
      return result;
    },
    get lost() {
      const { diverged } = training;
      return diverged && { diverged, growth: losses, from: diverged.step - 1 - losses.length };
    },
    clear() {
      training.clear();
      losses = [];
    },
  };
}
