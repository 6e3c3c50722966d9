import type { GradedItem } from './graded.ts';

/** Points that a person gave, by item. */
export type ByHand = Readonly<Record<string, number>>;

/** Points of one item; null where nobody can say yet. */
export function pointsOf(item: GradedItem, points: number, byHand: ByHand = {}): number | null {
  const given = byHand[item.ex];
  if (given !== undefined) return given;
  switch (item.outcome.kind) {
    case 'graded':
      return item.outcome.score * points;
    case 'blank':
      return 0;
    case 'person':
    case 'not-graded':
      return null;
  }
}

/** What is earned so far, and whether anything is still open: then it is no grade yet. */
export function totalOf(
  items: readonly GradedItem[],
  worth: Readonly<Record<string, number>>,
  byHand: ByHand = {},
): { readonly points: number; readonly isComplete: boolean } {
  const each = items.map((item) => pointsOf(item, worth[item.ex] ?? 0, byHand));
  return {
    points: each.reduce((sum: number, one) => sum + (one ?? 0), 0),
    isComplete: each.length > 0 && each.every((one) => one !== null),
  };
}
