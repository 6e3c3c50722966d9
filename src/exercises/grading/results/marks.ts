import type { Mark } from '../sheet/fill.ts';
import type { Roster } from '../sheet/roster.ts';
import type { AboutItem } from '../verdict/graded.ts';
import { type ByHand, pointsOf, totalOf } from '../verdict/points.ts';
import type { Row } from './row.ts';

/** Points given by a person: by row, then by item. */
export type HandPoints = Readonly<Record<string, ByHand>>;

/** The items of an assignment, with their points. */
export type Items = readonly Pick<AboutItem, 'ex' | 'title' | 'points'>[];

export const worthOf = (items: Items): Readonly<Record<string, number>> =>
  Object.fromEntries(items.map(({ ex, points }) => [ex, points]));

export const pointsIn = (items: Items): number =>
  items.reduce((sum, { points }) => sum + points, 0);

export const shown = (points: number): string => String(Math.round(points * 100) / 100);

/** Grade and comment for each student of the sheet whose work counts. */
export function marksOf(
  rows: readonly Row[],
  items: Items,
  byHand: HandPoints = {},
): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  const all = pointsIn(items);
  const worth = worthOf(items);
  for (const row of rows) {
    if (!row.isCounted || row.entry === null || row.graded === null) continue;
    const { points, isComplete } = totalOf(row.graded.items, worth, byHand[row.key]);
    marks.set(row.entry.row, {
      share: isComplete && all > 0 ? points / all : null,
      feedback: feedbackOf(row, items, byHand[row.key]),
    });
  }
  return marks;
}

/** "6.5 of 8. Stability: 2 of 2. …" */
export function feedbackOf({ graded }: Row, items: Items, byHand: ByHand = {}): string {
  if (graded === null) return '';
  const worth = worthOf(items);
  const { points, isComplete } = totalOf(graded.items, worth, byHand);
  const each = graded.items.map((item) => {
    const title = items.find(({ ex }) => ex === item.ex)?.title ?? item.ex;
    const earned = pointsOf(item, worth[item.ex] ?? 0, byHand);
    if (item.outcome.kind === 'blank') return `${title}: not answered.`;
    return earned === null
      ? `${title}: still to be graded.`
      : `${title}: ${shown(earned)} of ${shown(worth[item.ex] ?? 0)}.`;
  });
  const total = `${shown(points)} of ${shown(pointsIn(items))}${isComplete ? '' : ' so far'}.`;
  return [total, ...each].join(' ');
}

/** Who is missing on either side. */
export interface Unmatched {
  /** Work that belongs to nobody in the sheet. */
  readonly rows: readonly Row[];
  /** People of the sheet of whom nothing was found, by name. */
  readonly absent: readonly string[];
  /** Counted work that a person has still to grade: their cells stay as they are. */
  readonly open: readonly Row[];
}

export function unmatchedIn(
  rows: readonly Row[],
  roster: Roster,
  items: Items,
  byHand: HandPoints = {},
): Unmatched {
  const here = new Set(rows.map(({ entry }) => entry?.row));
  const worth = worthOf(items);
  return {
    rows: rows.filter(({ entry }) => entry === null),
    absent: roster.entries.filter(({ row }) => !here.has(row)).map(({ name, ids }) => name || ids.email || ids.login || ids.studentNumber), // biome-ignore format: one line
    open: rows.filter(
      ({ key, isCounted, graded }) =>
        isCounted && graded !== null && !totalOf(graded.items, worth, byHand[key]).isComplete,
    ),
  };
}
