import type { Replay, Values } from '../backends/backend.ts';
import { areFinite } from '../backends/finite.ts';
import { LostDevice } from '../backends/lost-device.ts';
import type { Holder } from '../cell.ts';
import { tensorsIn } from '../graph/tensors-in.ts';
import type { Tensor } from '../tensor.ts';
import { newsOf } from './news.ts';
import { leafWith, type RecordedStep } from './record-step.ts';
import { type Inputs, type Place, SafePoint } from './safe-point.ts';
import { stateWith } from './states.ts';

/** How often in a row a lost device is replaced before the step is called instead. */
const MOST_ATTEMPTS = 3;

/** What a replay asks of the step that it stands for. */
export interface Original<Result> {
  /** Calls the step instead of replaying it. */
  call(inputs: Inputs): Result;
  /** Remembers what the step changes beside its cells, such as random streams. */
  keepOthers(): () => void;
}

/** A moment of a training, to look at and to come back to. */
export interface Mark {
  isFinite(): boolean;
  restore(): void;
  free(): void;
}

/** A recorded step that runs on a device, which holds what the step changes until somebody asks. */
export class ReplayedStep<Result> implements Holder {
  private readonly recorded: RecordedStep<Result>;
  private readonly replay: Replay;
  private readonly original: Original<Result>;
  /** What each cell held when the device last agreed with it. */
  private readonly agreed: unknown[];
  private readonly given: (Values | null)[];
  private elapsed = 0;
  private isAhead = false;
  /** For devices that can be lost. */
  private safePoint: SafePoint | null = null;
  /** The result of the last step, where it had to be called. */
  private called: { readonly result: Result } | null = null;

  constructor(recorded: RecordedStep<Result>, replay: Replay, original: Original<Result>) {
    this.recorded = recorded;
    this.replay = replay;
    this.original = original;
    this.agreed = recorded.cells.map(({ before }) => before);
    this.given = recorded.recording.inputs.map(() => null);
  }

  /** Runs the step once; false where the cells have moved in a way that this recording cannot follow. */
  run(inputs: Inputs): boolean {
    this.called = null;
    if ((!this.isAhead || this.isBehind()) && !this.catchUp()) return false;
    if (!this.isAhead) {
      this.called = { result: this.original.call(inputs) };
      return true;
    }
    // Not through `withDevice`: a step leaves no garbage behind, not even a function.
    try {
      if (this.safePoint) this.passSafely(this.safePoint, inputs);
      this.runOnce(inputs);
    } catch (error) {
      this.recoverFrom(error);
    }
    return true;
  }

  private passSafely(safePoint: SafePoint, inputs: Inputs): void {
    safePoint.pass(inputs, () => this.place());
  }

  private runOnce(inputs: Inputs): void {
    for (let i = 0; i < inputs.length; i++) {
      const values = inputs[i]!.node.values!;
      if (values === this.given[i]) continue;
      this.replay.setInput(i, values);
      this.given[i] = values;
    }
    this.replay.run(this.elapsed);
    this.elapsed += 1;
  }

  /** Whether a cell that this step only reads was changed by somebody else. Nothing is allocated here. */
  private isBehind(): boolean {
    const { cells } = this.recorded;
    for (let i = 0; i < cells.length; i++) {
      const { cell, before, after } = cells[i]!;
      if (before === after && (cell.holder !== null || cell.known !== this.agreed[i])) return true;
    }
    return false;
  }

  /** Takes what the cells hold now, and tells them who is ahead from here on. */
  private catchUp(): boolean {
    const { cells } = this.recorded;
    for (const { cell } of cells) cell.holder?.giveBack();
    const news = newsOf(this.recorded, this.agreed);
    if (!news) return false;
    const { elapsed = this.elapsed, changes, states } = news;
    const isNew = elapsed !== this.elapsed || changes.length > 0 || !this.safePoint;
    this.elapsed = elapsed;
    if (isNew && this.replay.isVolatile) this.safePoint = new SafePoint(this.place(states));
    for (const [i, { cell, before, after }] of cells.entries()) {
      this.agreed[i] = cell.known;
      if (before !== after) cell.holder = this;
    }
    this.isAhead = true;
    this.withDevice(() => {
      for (const { set, at, values } of changes) this.replay[set](at, values);
    });
    return true;
  }

  private place(
    states: readonly Values[] = this.recorded.recording.states.map((_, i) => this.replay.state(i)),
  ): Place {
    return {
      states,
      elapsed: this.elapsed,
      bringBack: this.original.keepOthers(),
    };
  }

  /** Goes back to the safe point on a device that works, and does again what was done since. */
  private recover(): void {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        const { states, elapsed } = this.safePoint!;
        for (const [i, values] of states.entries()) this.replay.setState(i, values);
        this.elapsed = elapsed;
        for (const inputs of this.safePoint!.goBack()) this.runOnce(inputs);
        return;
      } catch (error) {
        if (!(error instanceof LostDevice)) throw error;
      }
    }
    this.surrender();
  }

  /** Gives the cells what the safe point has, and calls the step for everything done since. */
  private surrender(): void {
    const { states, elapsed } = this.safePoint!;
    this.handOver((i) => states[i]!, elapsed);
    const missed = this.safePoint!.goBack();
    this.safePoint = null;
    for (const inputs of missed) this.called = { result: this.original.call(inputs) };
  }

  /** Does something on the device; where that is lost, does again all that was on it, this included. */
  private withDevice(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.recoverFrom(error);
    }
  }

  private recoverFrom(error: unknown): void {
    if (!(error instanceof LostDevice) || !this.safePoint) throw error;
    this.recover();
  }

  /** Reads from the device; null where it is lost and the cells have been given everything. */
  private reading<Read>(read: () => Read): Read | null {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof LostDevice) || !this.safePoint || !this.isAhead) throw error;
        this.recover();
        if (!this.isAhead) return null;
      }
    }
    this.surrender();
    return null;
  }

  giveBack(): void {
    if (!this.isAhead) return;
    const { states } = this.recorded.recording;
    const values = this.reading(() => states.map((_, i) => this.replay.state(i)));
    if (values) this.handOver((i) => values[i]!, this.elapsed);
  }

  /** Remembers where the replay stands while the device goes on; null where the cells themselves know. */
  mark(): Mark | null {
    if (!this.isAhead) return null;
    const place = this.reading(() => this.place());
    if (!place) return null;
    const { states, elapsed, bringBack } = place;
    return {
      isFinite: () => states.every(areFinite),
      restore: () => {
        for (const { cell } of this.recorded.cells) cell.holder?.giveBack();
        this.handOver((state) => states[state]!.share(), elapsed);
        bringBack();
      },
      free: () => {
        for (const values of states) values.free();
      },
    };
  }

  private handOver(valuesOf: (state: number) => Values, elapsed: number): void {
    this.isAhead = false;
    let state = 0;
    for (const [i, { cell, before, after }] of this.recorded.cells.entries()) {
      if (before === after) continue;
      const old = tensorsIn(before);
      const held = tensorsIn(cell.known);
      let j = 0;
      const next = (like: Tensor): Tensor => {
        const at = j++;
        return like.node === old[at]!.node ? held[at]! : leafWith(valuesOf(state++), like.node);
      };
      const now = stateWith(before, after, next, elapsed);
      // What a device can lose, safe points hold too.
      const isWanted = cell.receive(now) || this.replay.isVolatile;
      // Whoever still holds what was there before can read it; the engine is done with it.
      for (const { node } of held.filter((tensor) => !tensorsIn(now).includes(tensor))) {
        if (isWanted) node.values?.release();
        else node.values?.free();
      }
      this.agreed[i] = now;
    }
  }

  /** The result of the last run, to keep. */
  result(): Result {
    const { results } = this.recorded.recording;
    const values = this.called ? null : this.reading(() => results.map((_, i) => this.replay.result(i))); // biome-ignore format: one line
    if (!values) return this.called!.result;
    let i = 0;
    return stateWith(null, this.recorded.result, (like) => leafWith(values[i++]!, like), 0);
  }

  free(): void {
    this.giveBack();
    this.replay.free();
  }
}
