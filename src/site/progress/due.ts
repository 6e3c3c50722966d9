import { recallOf } from '../../exercises/kept/recall.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

interface Answered {
  readonly variant: number;
  readonly answer: unknown;
  readonly score: number;
  readonly at: number;
  readonly level?: number | undefined;
}

/** A checked answer as the history keeps it; null where it is broken. */
function answered(one: unknown): Answered | null {
  if (!isRecord(one)) return null;
  const { score, at, level } = one;
  if (typeof score !== 'number' || typeof at !== 'number') return null;
  return {
    variant: 0,
    answer: null,
    score,
    at,
    level: typeof level === 'number' ? level : undefined,
  };
}

/**
 * How many missed exercises have come back by `now`.
 *
 * @param stored the work as `src/exercises/kept/history.ts` keeps it; whatever is broken counts as none
 */
export function exercisesDue(stored: string | null, now: number): number {
  let works: unknown;
  try {
    works = JSON.parse(stored ?? '{}');
  } catch {
    return 0;
  }
  if (!isRecord(works)) return 0;
  return Object.values(works).filter((work) => {
    const tries = isRecord(work) && Array.isArray(work['tries']) ? work['tries'] : [];
    const due = recallOf({ tries: tries.map(answered).filter((one) => one !== null) })?.due ?? null;
    return due !== null && due <= now;
  }).length;
}
