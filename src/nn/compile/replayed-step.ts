import type { Replay, Values } from '../backends/backend.ts';
import type { Holder } from '../cell.ts';
import { tensorsIn } from '../graph/tensors-in.ts';
import type { Tensor } from '../tensor.ts';
import { leafWith, type RecordedStep } from './record-step.ts';
import { countersAt, stateWith } from './states.ts';

/** A recorded step that runs on a device, which holds what the step changes until somebody asks. */
export class ReplayedStep<Result> implements Holder {
  private readonly recorded: RecordedStep<Result>;
  private readonly replay: Replay;
  /** What each cell held when the device last agreed with it. */
  private readonly agreed: unknown[];
  private readonly given: (Values | null)[];
  private elapsed = 0;
  private isAhead = false;

  constructor(recorded: RecordedStep<Result>, replay: Replay) {
    this.recorded = recorded;
    this.replay = replay;
    this.agreed = recorded.cells.map(({ before }) => before);
    this.given = recorded.recording.inputs.map(() => null);
  }

  /** Runs the step once; false where the cells have moved in a way that this recording cannot follow. */
  run(inputs: readonly Tensor[]): boolean {
    if (!this.isAhead && !this.catchUp()) return false;
    for (let i = 0; i < inputs.length; i++) {
      const values = inputs[i]!.node.values!;
      if (values === this.given[i]) continue;
      this.replay.setInput(i, values);
      this.given[i] = values;
    }
    this.replay.run(this.elapsed);
    this.elapsed += 1;
    return true;
  }

  /** Takes what the cells hold now, and tells them who is ahead from here on. */
  private catchUp(): boolean {
    const { cells, recording } = this.recorded;
    for (const { cell } of cells) cell.holder?.giveBack();
    const steps = cells.flatMap(({ before, after, cell }) => {
      const [from, now] = [
        countersAt(before, after, before),
        countersAt(before, after, cell.known),
      ];
      return now.map((count, i) => count - from[i]!);
    });
    if (new Set(steps).size > 1) return false;
    this.elapsed = steps[0] ?? this.elapsed;
    let state = 0;
    let input = recording.inputs.length - this.recorded.readOnly.length;
    for (const [i, { cell, before, after }] of cells.entries()) {
      const isNews = cell.known !== this.agreed[i];
      const [old, fresh, now] = [before, after, cell.known].map(tensorsIn);
      if (now!.length !== old!.length) return false;
      for (const [j, tensor] of old!.entries()) {
        const isReadOnly = fresh![j]!.node === tensor.node;
        const at = isReadOnly ? input++ : state++;
        if (!isNews) continue;
        const { values } = now![j]!.node;
        if (!values) return false;
        if (isReadOnly) this.replay.setInput(at, values);
        else this.replay.setState(at, values);
      }
      this.agreed[i] = cell.known;
    }
    for (const { cell, before, after } of cells) if (before !== after) cell.holder = this;
    this.isAhead = true;
    return true;
  }

  giveBack(): void {
    if (!this.isAhead) return;
    this.isAhead = false;
    let state = 0;
    for (const [i, { cell, before, after }] of this.recorded.cells.entries()) {
      if (before === after) continue;
      const old = tensorsIn(before);
      const held = tensorsIn(cell.known);
      let j = 0;
      const next = (like: Tensor): Tensor => {
        const at = j++;
        return like.node === old[at]!.node
          ? held[at]!
          : leafWith(this.replay.state(state++), like.node);
      };
      const now = stateWith(before, after, next, this.elapsed);
      cell.receive(now);
      this.agreed[i] = now;
    }
  }

  /** The result of the last run, to keep. */
  result(): Result {
    let i = 0;
    const next = (like: Tensor) => leafWith(this.replay.result(i++), like);
    return stateWith(null, this.recorded.result, next, 0);
  }

  free(): void {
    this.giveBack();
    this.replay.free();
  }
}
