import type { Point } from '../program.ts';
import { numbersIn } from './assertions.ts';

const most = 5000;

/** Points of a curve: numbers in a row stand at 0, 1, 2 …; pairs bring their own x. */
export function pointsOf(given: unknown): readonly Point[] {
  const points = isPairs(given)
    ? given.map(([x, y]): Point => [x, y])
    : numbersIn(given).map((y, x): Point => [x, y]);
  if (points.length === 0)
    throw new Error('plot: there are no points; give numbers, [x, y] pairs or a tensor');
  if (points.length > most)
    throw new Error(`plot: ${points.length} points are too many; at most ${most} can be drawn`);
  return points;
}

function isPairs(given: unknown): given is readonly Point[] {
  return (
    Array.isArray(given) &&
    given.length > 0 &&
    given.every(
      (one) => Array.isArray(one) && one.length === 2 && one.every((n) => typeof n === 'number'),
    )
  );
}
