const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/**
 * How many exercises of a chapter are solved; an exercise's id begins with the chapter's slug.
 *
 * @param stored the work as `src/exercises/kept/history.ts` keeps it: id → { score }, a score of 1 being right
 */
export function exercisesDone(stored: string | null, slug: string): number {
  let results: unknown;
  try {
    results = JSON.parse(stored ?? '{}');
  } catch {
    return 0;
  }
  if (typeof results !== 'object' || results === null) return 0;
  return Object.entries(results).filter(
    ([id, result]) => id.startsWith(`${slug}/`) && field(result, 'score') === 1,
  ).length;
}
