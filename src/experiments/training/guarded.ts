import type { CompiledStep, Divergence, FirstNonFinite, Tensor } from '../../nn/index.ts';

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
export interface Guarded {
  /** One update; none once a number would be lost. */
  advance(): void;
  /** Why it stopped; null while it has not. */
  readonly diverged: Diverged | null;
  /** Forgets that it stopped, after the way back to an earlier state. */
  clear(): void;
}

/** @param inputs what the next update is given */
export function guarded<Inputs extends readonly Tensor[]>(
  step: CompiledStep<Inputs, Tensor | Record<string, Tensor>>,
  inputs: () => Inputs,
): Guarded {
  let diverged: Diverged | null = null;
  let run: Generator<unknown, Divergence | null> | null = null;
  return {
    advance() {
      if (diverged) return;
      // One long run, asked for one update at a time: each beginning would have to copy every state.
      run ??= step.repeat(inputs, { steps: Number.POSITIVE_INFINITY, stopAtNonFinite: true });
      const next = run.next();
      if (!next.done || !next.value) return;
      const { step: at, origin, message } = next.value;
      diverged = { step: at, origin, message };
    },
    get diverged() {
      return diverged;
    },
    clear() {
      run?.return(null);
      run = null;
      diverged = null;
    },
  };
}
