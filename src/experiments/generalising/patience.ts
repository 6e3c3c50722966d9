/** What early stopping does with a curve. Epochs count from 1. */
export interface Stop {
  /** The epoch after which training stops; null where patience never runs out. */
  readonly stops: number | null;
  /** The epoch whose weights are brought back: the best until then. */
  readonly restores: number;
}

/** The epoch with the least loss, counted from 1; the first of several. */
export const bestEpoch = (losses: readonly number[]): number =>
  losses.indexOf(Math.min(...losses)) + 1;

/**
 * Stops when so many epochs in a row have not been better than the best before them.
 *
 * @param losses on the validation points, one for each epoch
 * @see Prechelt, Early stopping, but when? (1998)
 */
export function stopAfter(losses: readonly number[], patience: number): Stop {
  let [best, restores] = [Number.POSITIVE_INFINITY, 1];
  for (const [i, loss] of losses.entries()) {
    if (loss < best) [best, restores] = [loss, i + 1];
    else if (i + 1 - restores >= patience) return { stops: i + 1, restores };
  }
  return { stops: null, restores };
}
