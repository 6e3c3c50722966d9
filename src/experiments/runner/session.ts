import { LostDevice } from '../../nn/index.ts';
import type { Run } from './experiment.ts';

export interface SessionOptions {
  /** Steps between two checkpoints. Scrubbing replays at most this many steps less one. */
  readonly checkpointEvery?: number;
}

/** A run that can be stepped back: it keeps a checkpoint now and then, and replays from the nearest one. */
export interface Session<Frame> {
  readonly step: number;
  /** Goes forward or back to `step` and shows what is there. */
  seek(step: number): Frame;
  frame(): Frame;
  /**
   * Goes to `step` from the latest checkpoint that can be read: what came after it was on a device that is gone.
   *
   * @throws if not even the start can be read
   */
  recover(step: number): Frame;
}

/**
 * @param run a run at its start, before its first step
 * @throws if `checkpointEvery` is not a whole number of at least 1
 */
export function createSession<Frame, Checkpoint>(
  run: Run<Frame, Checkpoint>,
  { checkpointEvery = 20 }: SessionOptions = {},
): Session<Frame> {
  if (!Number.isInteger(checkpointEvery) || checkpointEvery < 1) {
    throw new Error(
      `createSession: checkpointEvery is ${checkpointEvery}; it must be a whole number of steps, 1 or more`,
    );
  }
  const checkpoints = [run.checkpoint()];
  let step = 0;

  function advance(): void {
    run.advance();
    step += 1;
    if (step === checkpoints.length * checkpointEvery) checkpoints.push(run.checkpoint());
  }

  return {
    get step() {
      return step;
    },
    frame: () => run.frame(),
    seek(target) {
      if (!Number.isInteger(target) || target < 0) {
        throw new Error(`seek: step ${target} does not exist; steps are whole numbers from 0`);
      }
      const nearest = Math.min(Math.floor(target / checkpointEvery), checkpoints.length - 1);
      const checkpoint = checkpoints[nearest];
      // Going on from here is shorter unless the target lies behind, or a checkpoint lies between.
      if (checkpoint !== undefined && (target < step || nearest * checkpointEvery > step)) {
        run.restore(checkpoint);
        step = nearest * checkpointEvery;
      }
      while (step < target) advance();
      return run.frame();
    },
    recover(target) {
      let at = Math.min(Math.floor(target / checkpointEvery), checkpoints.length - 1);
      for (; ; at--) {
        try {
          run.restore(checkpoints[at]!);
          step = at * checkpointEvery;
          checkpoints.length = at + 1;
          while (step < target) advance();
          return run.frame();
        } catch (problem) {
          if (!(problem instanceof LostDevice) || at === 0) throw problem;
        }
      }
    },
  };
}
