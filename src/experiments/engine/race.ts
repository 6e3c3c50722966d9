import { hasFastMode, setBackend } from '../../nn/index.ts';
import type { RunDevice } from '../runner/device.ts';
import type { Job, Workload } from './workloads.ts';

export const contenderIds = ['reference', 'strict', 'fast', 'webgl'] as const;
export type ContenderId = (typeof contenderIds)[number];

/** The devices that race, the one that defines the numbers first. */
export const contenders: Readonly<Record<ContenderId, RunDevice>> = {
  reference: { backend: 'reference', precision: 'float64', mode: 'strict' },
  strict: { backend: 'wasm', precision: 'float32', mode: 'strict' },
  fast: { backend: 'wasm', precision: 'float32', mode: 'fast' },
  webgl: { backend: 'webgl', precision: 'float32', mode: 'strict' },
};

/** How one device did. Times are of this machine, now; nothing keeps them. */
export type Outcome =
  | { readonly state: 'running' }
  /** It cannot run here. */
  | { readonly state: 'impossible'; readonly reason: string }
  /** It came to another number than the reference, so its speed does not count. */
  | { readonly state: 'disagrees'; readonly value: number; readonly expected: number }
  | {
      readonly state: 'measured';
      /** Runs in a second: the median of several batches. */
      readonly perSecond: number;
      /** Milliseconds until the first number was there, compiling included. */
      readonly firstMs: number;
      /** How many runs that took, checks included. */
      readonly runs: number;
      /** How far its number is from the reference's, relative to it. */
      readonly apart: number;
    };

/** What a race needs of the machine it runs on. */
export interface Machine {
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves once others had their turn. */
  readonly breathe: () => Promise<void>;
  /** How long one device may take, in milliseconds; a single run is always finished. */
  readonly budgetMs: number;
}

export interface Lap {
  readonly contender: ContenderId;
  readonly outcome: Outcome;
}

/** float32 keeps seven digits; a few steps of training may use up four of them. */
export const agreement = 1e-3;
/** A batch shorter than this says more about the clock than about the device. */
const SHORTEST_BATCH_MS = 20;

/**
 * Runs one workload on every device in turn. A device is announced before it runs; its speed counts
 * only once its numbers agree with the reference's.
 */
export async function* race(workload: Workload, machine: Machine): AsyncGenerator<Lap> {
  let expected: number | null = null;
  for (const contender of contenderIds) {
    yield { contender, outcome: { state: 'running' } };
    await machine.breathe();
    try {
      const { backend, precision, mode } = contenders[contender];
      if (mode === 'fast' && !(await hasFastMode())) {
        throw new Error('this machine has no relaxed instructions: fast would be strict here');
      }
      await setBackend(backend, backend === 'wasm' ? { precision, mode } : {});
      const start = checked(workload, machine.now);
      expected ??= start.value;
      yield { contender, outcome: await outcomeOf(start, expected, machine) };
    } catch (problem) {
      const reason = problem instanceof Error ? problem.message : String(problem);
      yield { contender, outcome: { state: 'impossible', reason } };
    }
  }
  await setBackend('reference');
}

/** A job whose first runs are done. */
interface Start {
  readonly job: Job;
  readonly value: number;
  readonly runs: number;
  readonly firstMs: number;
}

function checked({ begin, checks }: Workload, now: Machine['now']): Start {
  const from = now();
  const job = begin();
  let value = job.run(1);
  const firstMs = now() - from;
  for (let i = 1; i < checks; i++) value = job.run(1);
  return { job, value, runs: checks, firstMs };
}

async function outcomeOf(start: Start, expected: number, machine: Machine): Promise<Outcome> {
  const { value, firstMs } = start;
  const apart = Math.abs(value - expected) / Math.abs(expected);
  if (!(apart <= agreement)) return { state: 'disagrees', value, expected };
  const { perSecond, runs } = await timed(start.job, machine);
  return { state: 'measured', perSecond, firstMs, runs: start.runs + runs, apart };
}

/** Batches until the budget is used up: longer ones until the clock can tell them apart. */
async function timed(
  job: Job,
  { now, breathe, budgetMs }: Machine,
): Promise<{ perSecond: number; runs: number }> {
  const end = now() + budgetMs;
  let speeds: number[] = [];
  let runs = 0;
  for (let times = 1; ; ) {
    const from = now();
    job.run(times);
    const took = now() - from;
    runs += times;
    await breathe();
    if (took < SHORTEST_BATCH_MS && now() < end) {
      times *= 2;
      speeds = [];
      continue;
    }
    speeds.push((1000 * times) / took);
    if (now() >= end) return { perSecond: median(speeds), runs };
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
