import { canonical } from '../../assignment/canonical.ts';
import type { ByHand } from '../verdict/points.ts';
import type { HandPoints } from './marks.ts';
import type { Row } from './row.ts';

/**
 * Points that a person gave, by the answer that they were given to: they are still there when the class is graded
 * again, and no other answer gets them.
 */
export type Given = ReadonlyMap<string, number>;

/** With the points that a person gave to one answer of a row; null takes them away. */
export function give(given: Given, row: Row, ex: string, points: number | null): Given {
  const item = row.graded?.items.find((one) => one.ex === ex);
  if (item === undefined) return given;
  const place = placeOf(row, ex, item.answer);
  const next = new Map(given);
  if (points === null) next.delete(place);
  else next.set(place, points);
  return next;
}

/** The same by row and item. */
export function handPointsIn(rows: readonly Row[], given: Given): HandPoints {
  if (given.size === 0) return {};
  return Object.fromEntries(
    rows.flatMap((row): [string, ByHand][] => {
      const own = (row.graded?.items ?? []).flatMap(({ ex, answer }): [string, number][] => {
        const points = given.get(placeOf(row, ex, answer));
        return points === undefined ? [] : [[ex, points]];
      });
      return own.length === 0 ? [] : [[row.key, Object.fromEntries(own)]];
    }),
  );
}

const placeOf = ({ path }: Row, ex: string, answer: unknown) => canonical([path, ex, answer]);
