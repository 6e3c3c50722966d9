import type { Data } from '../workloads/data.ts';
import type { Task } from '../workloads/task.ts';

/** A task with everything in place, to be run again and again. */
export interface Prepared {
  /** Runs the task so many times and waits until the device is done; no number is read on the way. */
  run(times: number): void | Promise<void>;
  /** The number that all libraries must agree on: the last loss, or the sum of all outputs' sizes. */
  check(): Promise<number>;
}

/** One that takes part, on one device. */
export interface Library {
  readonly name: string;
  /** Whoever shares an implementation has one vote about what is right. */
  readonly family: string;
  /** Loads the device. Not timed: every library is ready before the clock starts. */
  start(): Promise<void>;
  /** Makes the device the active one; called before every turn. */
  enter(): Promise<void>;
  /** Null where the library has no way to do the task. */
  prepare(task: Task, data: Data): Prepared | null;
  /** What the library says it holds, in bytes. */
  memory?(): number;
}

/** The sum of the sizes of all entries. */
export const sizeOfAll = (outputs: readonly ArrayLike<number>[]): number => {
  let sum = 0;
  for (const numbers of outputs) {
    for (let i = 0; i < numbers.length; i++) sum += Math.abs(numbers[i]!);
  }
  return sum;
};
