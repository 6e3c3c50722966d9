type Point = readonly [x: number, y: number];

/** Points that one straight line may stand for. */
const longest = 60;

/**
 * The line through fewer of its points: none of those left out is further from it than `off`. The first
 * and the last stay, so a ring stays closed.
 *
 * @param off in the units of the points
 */
export function straightened(points: readonly Point[], off: number): readonly Point[] {
  if (points.length < 3) return points;
  const kept = [points[0]!];
  let from = 0;
  for (let to = 2; to < points.length; to++) {
    if (to - from <= longest && isStraight(points, from, to, off)) continue;
    from = to - 1;
    kept.push(points[from]!);
  }
  kept.push(points.at(-1)!);
  return kept;
}

/** Whether every point between two of them lies beside the line from one to the other. */
function isStraight(points: readonly Point[], from: number, to: number, off: number): boolean {
  const [[x, y], [endX, endY]] = [points[from]!, points[to]!];
  const [dx, dy] = [endX - x, endY - y];
  const length = Math.sqrt(dx * dx + dy * dy);
  for (let i = from + 1; i < to; i++) {
    const [px, py] = [points[i]![0] - x, points[i]![1] - y];
    const along = length === 0 ? 0 : (px * dx + py * dy) / length;
    const across =
      length === 0 ? Math.sqrt(px * px + py * py) : Math.abs(px * dy - py * dx) / length;
    if (across > off || along < -off || along > length + off) return false;
  }
  return true;
}
