import type { Work } from './history.ts';

const day = 24 * 60 * 60 * 1000;

/** Days after which a missed exercise comes back: once missed, then each time it was right when it came. */
export const recallDays = [1, 3, 7, 21] as const;

/** Where a missed exercise stands on its way back. */
export interface Recall {
  /** The last wrong answer, in milliseconds since 1970. */
  readonly missedAt: number;
  /** How often it has come back and was right: 0 to 4. */
  readonly rounds: number;
  /** When it comes back next; null when it has come back often enough. */
  readonly due: number | null;
}

/**
 * Follows an exercise's checked answers: a wrong one brings it back after a day, a right one at the appointed time
 * moves it on, a right one before its time proves nothing. Answers with more given than the exercise gives count
 * for nothing either.
 *
 * @returns null for an exercise that was never missed
 */
export function recallOf({ tries }: Pick<Work, 'tries'>): Recall | null {
  let recall: Recall | null = null;
  for (const { score, at, level } of tries.toSorted((a, b) => a.at - b.at)) {
    if (level !== undefined) continue;
    if (score < 1) recall = { missedAt: at, rounds: 0, due: at + recallDays[0] * day };
    else if (recall !== null && recall.due !== null && at >= recall.due) recall = moved(recall, at);
  }
  return recall;
}

function moved({ missedAt, rounds }: Recall, at: number): Recall {
  const wait = recallDays[rounds + 1];
  return { missedAt, rounds: rounds + 1, due: wait === undefined ? null : at + wait * day };
}

/** Whole days until a moment; 0 when it has come, 1 within a day. */
export const daysUntil = (moment: number, now: number): number =>
  Math.max(0, Math.ceil((moment - now) / day));

/**
 * The longest due first, and as far as possible no two of one chapter in a row: what is next is always of another
 * chapter than the last, where there is one.
 *
 * @param chapterOf the chapter of an item
 */
export function mixed<Item>(
  items: readonly Item[],
  chapterOf: (item: Item) => string,
): readonly Item[] {
  const rest = [...items];
  const order: Item[] = [];
  while (rest.length > 0) {
    const last = order.at(-1);
    const other =
      last === undefined ? 0 : rest.findIndex((one) => chapterOf(one) !== chapterOf(last));
    order.push(...rest.splice(Math.max(0, other), 1));
  }
  return order;
}
