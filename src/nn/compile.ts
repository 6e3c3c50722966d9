import type { Work } from './backends/choose/work.ts';
import { activeBackend, settleAll } from './backends/evaluate.ts';
import { areFinite } from './backends/finite.ts';
import { Cell, type Keepable } from './cell.ts';
import { callStep, inspectStep } from './compile/call-step.ts';
import { type FirstNonFinite, sentence } from './compile/divergence.ts';
import type { Mark, ReplayedStep } from './compile/replayed-step.ts';
import { Replays } from './compile/replays.ts';
import { tensorsIn } from './graph/tensors-in.ts';
import type { Tensor } from './tensor.ts';

/** What a step gives back: a loss, or several named numbers. */
export type StepResult = Tensor | Record<string, Tensor>;

/**
 * Everything that a step had changed, as it was at one moment. Cheap: nothing is copied, but that a
 * device which can be taken away sends its numbers to ordinary memory meanwhile.
 */
export interface Checkpoint {
  readonly step: number;
  readonly restore: () => void;
}

/** What `repeat` reports: the steps done so far, and the result of the last. */
export interface Report<Result extends StepResult> {
  readonly step: number;
  readonly result: Result;
}

/** Where a training lost its numbers. */
export interface Divergence {
  /** The step in which infinity or NaN first got into the result or the parameters, counted from 1. */
  readonly step: number;
  /** The last moment at which everything was finite: just before that step. The training stands there now. */
  readonly lastFinite: Checkpoint;
  /** The operation that made it; null where the step, called once more, stays finite (in fast mode and on webgl it may). */
  readonly origin: FirstNonFinite | null;
  /** All of that in a sentence. */
  readonly message: string;
}

/** How many steps to run, and when to stop for a look. */
export interface RepeatOptions {
  readonly steps: number;
  /** Steps between two reports. */
  readonly every?: number;
  /** Looks at the results, the parameters and the optimizer's memory at each report, and stops before the step that makes one of them infinite or NaN. */
  readonly stopAtNonFinite?: boolean;
}

/** A training step that is recorded once for each set of input shapes, and replayed. */
export interface CompiledStep<Inputs extends readonly Tensor[], Result extends StepResult> {
  /** Runs one step. Only what it returns, and the parameters, can be read afterwards. */
  run(...inputs: Inputs): Result;
  /**
   * Runs many steps, and stops for a report after every `every`-th and after the last. The caller
   * sets the pace: read the result or not, wait between reports, or break off to cancel.
   *
   * @param inputs the same for every step, or a function of the step's number, counted from 0
   * @returns at its end: where the numbers were lost, or null
   */
  repeat(
    inputs: Inputs | ((step: number) => Inputs),
    options: RepeatOptions,
  ): Generator<Report<Result>, Divergence | null>;
  /** Why the function is called at each step instead of being replayed; null while nothing speaks against it. */
  readonly obstacle: string | null;
  /** What one step with such inputs asks of a device; nothing is computed. See `chooseBackend`. */
  work(...inputs: Inputs): Work;
  /** How many steps have run. */
  readonly step: number;
  checkpoint(): Checkpoint;
  /** Goes back to a checkpoint: parameters, optimizer memories and the step count. */
  restore(checkpoint: Checkpoint): void;
}

/** Asks for the numbers of a state without waiting; where the device is lost before they come, they are lost with it. */
function sendHome(state: unknown): void {
  for (const { node } of tensorsIn(state)) node.values?.readLater().catch(() => {});
}

/**
 * Prepares a training step to be run many times. The function must depend on its inputs and on
 * parameters only, and change nothing but parameters: a planning backend records its graph once
 * per set of input shapes and replays that. The reference backend calls the function each time.
 */
export function compile<const Inputs extends readonly Tensor[], Result extends StepResult>(
  step: (...inputs: Inputs) => Result,
): CompiledStep<Inputs, Result> {
  /** Every cell the step has been seen to change, and the way back to its very first state. */
  const beginnings = new Map<Keepable, () => void>();
  const changes = {
    cells: () => beginnings.keys(),
    note(keepable: Keepable) {
      if (!beginnings.has(keepable)) beginnings.set(keepable, keepable.keep());
    },
  };
  const anyStep = step as unknown as (...inputs: readonly Tensor[]) => Result; // called with Inputs only
  const call = (inputs: readonly Tensor[]) => callStep(anyStep, inputs, changes);
  const keepOthers = () => {
    const waysBack = [...beginnings.keys()].flatMap((one) =>
      one instanceof Cell ? [] : [one.keep()],
    );
    return () => {
      for (const bringBack of waysBack) bringBack();
    };
  };
  const replays = new Replays(anyStep, { call, keepOthers }, changes.note);
  let done = 0;

  /** The last step as it was replayed, or its result where it was called. */
  let replayed: ReplayedStep<Result> | null = null;
  let called: Result | null = null;

  function advance(inputs: Inputs): void {
    for (let i = 0; i < inputs.length; i++) if (!inputs[i]!.node.values) settleAll([inputs[i]!]);
    replayed = replays.for(inputs);
    if (replayed && !replayed.run(inputs)) {
      replays.forget(replayed);
      replayed = replays.for(inputs);
      replayed?.run(inputs);
    }
    called = replayed ? null : call(inputs);
    done += 1;
  }

  const resultOfLast = (): Result => called ?? replayed!.result();

  function checkpoint(): Checkpoint {
    const cells = new Map([...beginnings.keys()].map((cell) => [cell, cell.keep()]));
    if (activeBackend().losses) for (const one of beginnings.keys()) if (one instanceof Cell) sendHome(one.known); // biome-ignore format: one line
    const step = done;
    const restore = () => {
      for (const [cell, beginning] of beginnings) (cells.get(cell) ?? beginning)();
      done = step;
    };
    return { step, restore };
  }

  /** A checkpoint, where the cells themselves have the numbers. */
  function markCells(): Mark {
    const { restore } = checkpoint();
    const cells = [...beginnings.keys()].flatMap((one) => (one instanceof Cell ? [one.state] : []));
    return {
      isFinite: () => tensorsIn(cells).every(({ node }) => areFinite(node.values!)),
      restore,
      free: () => {},
    };
  }

  /** Goes from a finite state step by step to the one in which the numbers are lost, and stops before it. */
  function locate(inputs: readonly Inputs[]): Divergence {
    let lastFinite = checkpoint();
    for (const given of inputs) {
      lastFinite = checkpoint();
      const origin = inspectStep(anyStep, given, changes);
      done += 1;
      if (!origin) continue;
      lastFinite.restore();
      return { step: done + 1, lastFinite, origin, message: sentence(done + 1, origin) };
    }
    lastFinite.restore();
    const message = `step ${done + 1}: a result or a parameter became infinite or NaN on this device; the same step called once more stays finite`;
    return { step: done + 1, lastFinite, origin: null, message };
  }

  return {
    run(...inputs) {
      advance(inputs);
      return resultOfLast();
    },
    *repeat(inputs, { steps, every = 1, stopAtNonFinite = false }) {
      const given = typeof inputs === 'function' ? inputs : () => inputs;
      let last = stopAtNonFinite ? { mark: markCells(), step: done } : null;
      let since: Inputs[] = [];
      try {
        for (let i = 0; i < steps; i++) {
          const now = given(i);
          if (last) since.push(now);
          advance(now);
          if ((i + 1) % every !== 0 && i + 1 !== steps) continue;
          const report = { step: done, result: resultOfLast() };
          if (last) {
            const [here, before] = [{ mark: replayed?.mark() ?? markCells(), step: done }, last];
            const found = tensorsIn(report.result);
            if (!found.every(({ node }) => areFinite(node.values!)) || !here.mark.isFinite()) {
              before.mark.restore();
              done = before.step;
              return locate(since);
            }
            before.mark.free();
            last = here;
            since = [];
          }
          yield report;
        }
        return null;
      } finally {
        last?.mark.free();
      }
    },
    work(...inputs) {
      settleAll(inputs);
      return replays.work(inputs);
    },
    get obstacle() {
      return replays.obstacle;
    },
    get step() {
      return done;
    },
    checkpoint,
    restore: (checkpoint) => checkpoint.restore(),
  };
}
