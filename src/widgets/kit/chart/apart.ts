/**
 * Places for labels beside what they name: at least `gap` pixels apart, in the same order, and not
 * below `high` as long as all of them have room.
 */
export function apart(
  places: readonly number[],
  { low, high, gap = 17 }: { low: number; high: number; gap?: number },
): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
  const spots = [...places];
  let least = low;
  for (const i of order) {
    spots[i] = Math.max(spots[i]!, least);
    least = spots[i]! + gap;
  }
  // From the lowest up: what was pushed past the end moves back, and only that.
  let most = high;
  for (const i of order.toReversed()) {
    spots[i] = Math.min(spots[i]!, most);
    most = spots[i]! - gap;
  }
  return spots;
}
