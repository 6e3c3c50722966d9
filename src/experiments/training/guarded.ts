import {
  type CompiledStep,
  type Divergence,
  type FirstNonFinite,
  type Report,
  type StepResult,
  Tensor,
} from '../../nn/index.ts';

/** Losses that are kept: to show how it grew before a divergence. */
const kept = 6;

/** The last losses before a divergence, each as an update found it before it moved anything. */
export interface Growth {
  readonly losses: readonly number[];
  /** Updates before the first of them. */
  readonly from: number;
  /** Updates from one of them to the next. */
  readonly every: number;
}

/** Where a training lost its numbers, as plain data that can be sent between threads. */
export interface Diverged {
  /** The update in which it happened, counted from 1. */
  readonly step: number;
  /** The operation that made it; null where it could not be found on this device. */
  readonly origin: FirstNonFinite | null;
  /** All of it in a sentence. */
  readonly message: string;
  readonly growth: Growth;
}

const lossOf = (result: StepResult): Tensor | undefined =>
  result instanceof Tensor ? result : result['loss'];

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
  let losses: readonly number[] = [];
  let run: Generator<Report<Result>, Divergence | null> | null = null;
  return {
    advance() {
      if (diverged) return;
      // One long run, asked for one update at a time: each beginning would have to copy every state.
      run ??= step.repeat(inputs, { steps: Number.POSITIVE_INFINITY, every, stopAtNonFinite: true }); // biome-ignore format: one line
      const next = run.next();
      if (!next.done) {
        result = next.value.result;
        const loss = lossOf(result);
        if (loss) losses = [...losses.slice(1 - kept), loss.item()];
      }
      if (!next.done || !next.value) return;
      const { step: at, origin, message } = next.value;
      // The update that failed is one of those after the last look.
      const last = Math.floor((at - 1) / every) * every - 1;
      const from = last - (losses.length - 1) * every;
      diverged = { step: at, origin, message, growth: { losses, from, every } };
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
      losses = [];
      diverged = null;
    },
  };
}
