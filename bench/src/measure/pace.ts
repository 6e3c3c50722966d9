/** How long to measure. */
export interface Pace {
  /** One library runs for about so long before the next has its turn. */
  readonly turnMs: number;
  /** All libraries together, for one workload. */
  readonly totalMs: number;
  /** Each library runs at most so long before it is measured. */
  readonly warmUpMs: number;
  /** Each library has at least so many turns, however long they take. */
  readonly fewestTurns: number;
  /** Whether libraries marked as slow take part. */
  readonly isComplete: boolean;
}
