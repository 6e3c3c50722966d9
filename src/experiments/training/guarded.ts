import type {
  CompiledStep,
  Divergence,
  FirstNonFinite,
  Report,
  StepResult,
  Tensor,
} from '../../nn/index.ts';

/** Where a training lost its numbers, as plain data that can be sent between threads. */
export interface Diverged {
  /** The update in which it happened, counted from 1. */
  readonly step: number;
  /** The operation that made it; null where it could not be found on this device. */
  readonly origin: FirstNonFinite | null;
  /** All of it in a sentence. */
  readonly message: string;
}

/** A training step that stops before the update that would make a number infinite or NaN. */
export interface Guarded<Result extends StepResult> {
  /** One update, or as many as are made between two looks; none once a number would be lost. */
  advance(): void;
  /** What the last update gave; null before the first. */
  readonly result: Result | null;
  /** Why it stopped; null while it has not. */
  readonly diverged: Diverged | null;
  /** Forgets that it stopped, after the way back to an earlier state. */
  clear(): void;
}

/**
 * @param inputs what the next update is given
 * @param options.every updates from one look at all the numbers to the next, which is what `advance` makes
 */
export function guarded<Inputs extends readonly Tensor[], Result extends StepResult>(
  step: CompiledStep<Inputs, Result>,
  inputs: () => Inputs,
  { every = 1 }: { readonly every?: number } = {},
): Guarded<Result> {
  let diverged: Diverged | null = null;
  let result: Result | null = null;
  let run: Generator<Report<Result>, Divergence | null> | null = null;
  return {
    advance() {
      if (diverged) return;
      // One long run, asked for one update at a time: each beginning would have to copy every state.
      run ??= step.repeat(inputs, { steps: Number.POSITIVE_INFINITY, every, stopAtNonFinite: true }); // biome-ignore format: one line
      const next = run.next();
      if (!next.done) result = next.value.result;
      if (!next.done || !next.value) return;
      const { step: at, origin, message } = next.value;
      diverged = { step: at, origin, message };
    },
    get result() {
      return result;
    },
    get diverged() {
      return diverged;
    },
    clear() {
      run?.return(null);
      run = null;
      result = null;
      diverged = null;
    },
  };
}
