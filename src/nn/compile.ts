import type { Backend } from './backends/backend.ts';
import { activeBackend, keepingOnly, NotReplayable, settleAll } from './backends/evaluate.ts';
import { Cell, type Keepable, watching } from './cell.ts';
import { recordStep } from './compile/record-step.ts';
import { ReplayedStep } from './compile/replayed-step.ts';
import { tensorsIn } from './graph/tensors-in.ts';
import { Tensor } from './tensor.ts';

/** What a step gives back: a loss, or several named numbers. */
export type StepResult = Tensor | Record<string, Tensor>;

/** Everything that a step had changed, as it was at one moment. Cheap: nothing is copied. */
export interface Checkpoint {
  readonly step: number;
  readonly restore: () => void;
}

/** Results are numbers to read, not graphs to hold on to. */
function detachedOf<Result extends StepResult>(result: Result): Result {
  const detached =
    result instanceof Tensor
      ? result.detach()
      : Object.fromEntries(Object.entries(result).map(([name, tensor]) => [name, tensor.detach()]));
  return detached as Result; // a tensor for a tensor, and the same names otherwise
}

/** What `repeat` reports: the steps done so far, and the result of the last. */
export interface Report<Result extends StepResult> {
  readonly step: number;
  readonly result: Result;
}

export interface CompiledStep<Inputs extends readonly Tensor[], Result extends StepResult> {
  /** Runs one step. Only what it returns, and the parameters, can be read afterwards. */
  run(...inputs: Inputs): Result;
  /**
   * Runs many steps, and stops for a report after every `every`-th and after the last. The caller
   * sets the pace: read the result or not, wait between reports, or break off to cancel.
   *
   * @param inputs the same for every step, or a function of the step's number, counted from 0
   */
  repeat(
    inputs: Inputs | ((step: number) => Inputs),
    options: { readonly steps: number; readonly every?: number },
  ): Generator<Report<Result>, void>;
  /** Why the function is called at each step instead of being replayed; null while nothing speaks against it. */
  readonly obstacle: string | null;
  /** How many steps have run. */
  readonly step: number;
  checkpoint(): Checkpoint;
  /** Goes back to a checkpoint: parameters, optimizer memories and the step count. */
  restore(checkpoint: Checkpoint): void;
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
  let done = 0;

  /** Recordings by device and by the shapes of the inputs. */
  const recorded = new Map<Backend, Map<string, ReplayedStep<Result>>>();
  let obstacle: string | null = null;
  const changes = (keepable: Keepable) => {
    if (!beginnings.has(keepable)) beginnings.set(keepable, keepable.keep());
  };

  /** The step as the active device replays it; null where it has to be called. */
  function replayOf(inputs: Inputs): ReplayedStep<Result> | null {
    const backend = activeBackend();
    if (!backend.record || obstacle !== null) return null;
    const shapes = inputs.map(({ shape }) => shape.join('x')).join(' ');
    const ofBackend = recorded.get(backend) ?? new Map<string, ReplayedStep<Result>>();
    recorded.set(backend, ofBackend);
    const known = ofBackend.get(shapes);
    if (known) return known;
    try {
      const written = recordStep(step, inputs, changes);
      const replay = new ReplayedStep(written, backend.record(written.recording));
      ofBackend.set(shapes, replay);
      return replay;
    } catch (error) {
      if (!(error instanceof NotReplayable)) throw error;
      obstacle = error.message;
      return null;
    }
  }

  /** Runs one step, and says how to come by its result. */
  function advance(inputs: Inputs): () => Result {
    for (const input of inputs) if (!input.node.values) settleAll([input]);
    const replay = replayOf(inputs);
    if (replay?.run(inputs)) {
      done += 1;
      return () => replay.result();
    }
    if (replay) {
      // The cells were moved from outside in a way that the recording does not know: write it down anew.
      recorded.clear();
      replay.free();
      return advance(inputs);
    }
    const result = call(inputs);
    return () => result;
  }

  function call(inputs: Inputs): Result {
    const replaced: Tensor[] = [];
    const noting = (keepable: Keepable) => {
      changes(keepable);
      if (keepable instanceof Cell) replaced.push(...tensorsIn(keepable.known));
    };
    const result = keepingOnly(() => {
      const result = watching({ changes: noting }, () => step(...inputs));
      settleAll(tensorsIn(result));
      const detached = detachedOf(result);
      const states = [...beginnings.keys()].map((cell) =>
        cell instanceof Cell ? cell.known : null,
      );
      return { result: detached, kept: tensorsIn([detached, states]) };
    });
    // Neither what was replaced nor the result is the engine's any more.
    for (const { node } of [...replaced, ...tensorsIn(result)]) node.values?.release();
    done += 1;
    return result;
  }

  return {
    run: (...inputs) => advance(inputs)(),
    *repeat(inputs, { steps, every = 1 }) {
      for (let i = 0; i < steps; i++) {
        const result = advance(typeof inputs === 'function' ? inputs(i) : inputs);
        if ((i + 1) % every === 0 || i + 1 === steps) yield { step: done, result: result() };
      }
    },
    get obstacle() {
      return obstacle;
    },
    get step() {
      return done;
    },
    checkpoint() {
      const cells = new Map([...beginnings.keys()].map((cell) => [cell, cell.keep()]));
      const step = done;
      const restore = () => {
        for (const [cell, beginning] of beginnings) (cells.get(cell) ?? beginning)();
        done = step;
      };
      return { step, restore };
    },
    restore: (checkpoint) => checkpoint.restore(),
  };
}
