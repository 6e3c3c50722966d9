import { expect, test } from 'vitest';
import { straightened } from '../../../../src/widgets/kit/chart/straightened.ts';

/** A circle of radius 100 through so many points, closed. */
const circle = Array.from({ length: 721 }, (_, i) => {
  const angle = (i * Math.PI) / 360;
  return [100 * Math.cos(angle), 100 * Math.sin(angle)] as const;
});

/** How far a point is from the nearest stretch of a line. */
function apart([x, y]: readonly [number, number], line: readonly (readonly [number, number])[]) {
  return line.slice(1).reduce((least, [bx, by], i) => {
    const [ax, ay] = line[i]!;
    const [dx, dy] = [bx - ax, by - ay];
    const share = Math.min(
      1,
      Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)),
    );
    return Math.min(least, Math.hypot(x - ax - share * dx, y - ay - share * dy));
  }, Number.POSITIVE_INFINITY);
}

test('a straight line keeps its ends alone', () => {
  expect(straightened([[0, 0], [1, 1], [2, 2], [3, 3]], 0.1)).toEqual([[0, 0], [3, 3]]);
}); // biome-ignore format: points in one line

test('a corner is kept', () => {
  expect(straightened([[0, 0], [1, 0], [2, 0], [2, 1], [2, 2]], 0.1)).toEqual([[0, 0], [2, 0], [2, 2]]);
}); // biome-ignore format: points in one line

test('a circle takes a twelfth of its points, and none left out is further off than was allowed', () => {
  const line = straightened(circle, 0.2);
  expect(line.length).toBeLessThan(circle.length / 12);
  expect(line.at(-1)).toEqual(circle.at(-1));
  for (const point of circle) expect(apart(point, line)).toBeLessThanOrEqual(0.2 + 1e-9);
});

test('a line that turns back on itself keeps its turn', () => {
  expect(straightened([[0, 0], [5, 0], [1, 0]], 0.2)).toHaveLength(3);
}); // biome-ignore format: points in one line
