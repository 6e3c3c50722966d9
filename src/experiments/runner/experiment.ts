import type { Work } from '../../nn/index.ts';

/**
 * A pure, seeded run that goes on step by step: the same config gives the same numbers, always.
 * A checkpoint holds all that the rest of the run depends on, and can be sent between threads.
 */
export interface Run<Frame, Checkpoint> {
  /** Makes one step: one update, one epoch, one example, as the experiment counts them. */
  advance(): void;
  /** What there is to see now, as plain numbers that can be sent between threads. */
  frame(): Frame;
  checkpoint(): Checkpoint;
  restore(checkpoint: Checkpoint): void;
  /** What one step asks of a device, for runs that may take the fastest one. */
  work?(): Work;
}

export interface Experiment<Config, Frame, Checkpoint> {
  /** The name by which a page asks a worker for it. */
  readonly id: string;
  start(config: Config): Run<Frame, Checkpoint>;
}
