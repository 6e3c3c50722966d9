/**
 * Positions closest to `wanted`, in the sense of least squares, that keep their order and at least
 * `gaps[i]` between item i and item i + 1; then pushed down to respect `lowest[i]`.
 *
 * Pool adjacent violators: items that would come too close are pooled and share the mean of their wishes.
 */
export function spread(
  wanted: readonly number[],
  gaps: readonly number[],
  lowest: readonly number[],
): readonly number[] {
  // Without the gaps the task is: a non-decreasing sequence closest to the shifted wishes.
  const shift: number[] = [];
  let total = 0;
  wanted.forEach((_, i) => {
    shift.push(total);
    total += gaps[i] ?? 0;
  });
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((wish, i) => {
    let pool = { sum: wish - shift[i]!, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count >= pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const placed = pools.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => sum / count),
  );
  const positions: number[] = [];
  placed.forEach((position, i) => {
    const above = positions[i - 1];
    const free = above === undefined ? Number.NEGATIVE_INFINITY : above + gaps[i - 1]!;
    positions.push(Math.max(position + shift[i]!, lowest[i] ?? Number.NEGATIVE_INFINITY, free));
  });
  return positions;
}
