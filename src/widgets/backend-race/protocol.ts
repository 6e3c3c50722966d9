import type { Lap } from '../../experiments/engine/race.ts';
import type { WorkloadId } from '../../experiments/engine/workloads.ts';

/** What the page asks of the worker, once. */
export interface Request {
  readonly workload: WorkloadId;
  readonly budgetMs: number;
}

export type Answer =
  | { readonly kind: 'lap'; readonly lap: Lap }
  /** The name of the graphics driver; null where there is none. */
  | { readonly kind: 'renderer'; readonly name: string | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };
