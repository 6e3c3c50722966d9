import type { Backend } from '../backends/backend.ts';
import { type Work, workOf } from '../backends/choose/work.ts';
import { activeBackend, NotReplayable } from '../backends/evaluate.ts';
import { LostDevice } from '../backends/lost-device.ts';
import type { Keepable } from '../cell.ts';
import { isSameShape, type Shape } from '../shape.ts';
import { recordStep } from './record-step.ts';
import { type Original, ReplayedStep } from './replayed-step.ts';
import type { Inputs } from './safe-point.ts';

/** The recordings of one step: one for each device and each set of input shapes. */
export class Replays<Result> {
  private readonly step: (...inputs: Inputs) => Result;
  private readonly original: Original<Result>;
  private readonly changes: (keepable: Keepable) => void;
  private readonly recorded = new Map<Backend, Map<string, ReplayedStep<Result>>>();
  private last: {
    readonly backend: Backend;
    readonly shapes: readonly Shape[];
    readonly replay: ReplayedStep<Result>;
  } | null = null;
  /** Why the step is called each time; null while nothing speaks against replaying it. */
  obstacle: string | null = null;

  /** @param changes told about everything that the step changes */
  constructor(
    step: (...inputs: Inputs) => Result,
    original: Original<Result>,
    changes: (keepable: Keepable) => void,
  ) {
    this.step = step;
    this.original = original;
    this.changes = changes;
  }

  /** The step as the active device replays it; null where it has to be called. */
  for(inputs: Inputs): ReplayedStep<Result> | null {
    const backend = activeBackend();
    if (!backend.record || this.obstacle !== null) return null;
    if (this.isAsBefore(backend, inputs)) return this.last!.replay;
    const replay = this.find(backend, inputs);
    this.last = replay && { backend, replay, shapes: inputs.map(({ shape }) => shape) };
    return replay;
  }

  /** Nothing is allocated here: most steps are like the one before. */
  private isAsBefore(backend: Backend, inputs: Inputs): boolean {
    const { last } = this;
    if (last?.backend !== backend || last.shapes.length !== inputs.length) return false;
    for (let i = 0; i < inputs.length; i++) {
      if (!isSameShape(last.shapes[i]!, inputs[i]!.shape)) return false;
    }
    return true;
  }

  private find(backend: Backend, inputs: Inputs): ReplayedStep<Result> | null {
    const shapes = inputs.map(({ shape }) => shape.join('x')).join(' ');
    const ofBackend = this.recorded.get(backend) ?? new Map<string, ReplayedStep<Result>>();
    this.recorded.set(backend, ofBackend);
    const known = ofBackend.get(shapes);
    if (known) return known;
    try {
      const written = recordStep(this.step, inputs, this.changes);
      const replay = new ReplayedStep(written, backend.record!(written.recording), this.original);
      ofBackend.set(shapes, replay);
      return replay;
    } catch (error) {
      // Until the machine gives a lost device back, the step is called.
      if (error instanceof LostDevice) return null;
      if (!(error instanceof NotReplayable)) throw error;
      this.obstacle = error.message;
      return null;
    }
  }

  /** What one run asks of a device. Nothing is computed. @throws NotReplayable if it depends on what it computes */
  work(inputs: Inputs): Work {
    return workOf(recordStep(this.step, inputs, this.changes).recording.order);
  }

  /** Writes the step down anew next time: its cells were moved in a way that no recording knows. */
  forget(replay: ReplayedStep<Result>): void {
    this.recorded.clear();
    this.last = null;
    replay.free();
  }
}
