import * as z from 'zod/mini';
import type { Answer } from './exercise.ts';

/** One checked answer. */
export interface Try {
  readonly variant: number;
  readonly answer: Answer;
  readonly score: number;
  /** Milliseconds since 1970: orders tries, and tells those of two tabs apart. */
  readonly at: number;
}

/** What one reader has done with one exercise. */
export interface Work {
  readonly version: number;
  /** Best score over all tries. */
  readonly score: number;
  /** The variant on the page: 0 is the printed one. */
  readonly variant: number;
  /** When the variant was taken. */
  readonly since: number;
  /** Hints opened in this variant. */
  readonly hints: number;
  /** The worked solution of this variant was opened. */
  readonly solved: boolean;
  readonly tries: readonly Try[];
}

/** Work by exercise id, as it stands in storage. */
export type History = Readonly<Record<string, Work>>;

/** More tries than these are forgotten from the oldest on; the best score stays. */
const kept = 60;

const number = z.number();
const count = number.check(z.int(), z.nonnegative());
const answer = z.union([number, z.record(z.string(), number)]);
const work = z.object({
  version: count,
  score: number.check(z.gte(0), z.lte(1)),
  variant: count,
  since: number,
  hints: count,
  solved: z.boolean(),
  tries: z.array(z.object({ variant: count, answer, score: number, at: number })),
});

export const noWork = (version: number): Work => ({
  version,
  score: 0,
  variant: 0,
  since: 0,
  hints: 0,
  solved: false,
  tries: [],
});

/** Reads what storage holds; broken entries are left out, the others stay. */
export function parseHistory(text: string | null): History {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, one]): [string, Work][] => {
      const read = work.safeParse(one);
      return read.success ? [[id, read.data]] : [];
    }),
  );
}

/** The work of two tabs as one: tries united, the newer variant open. The order of the two does not matter. */
export function mergeWork(a: Work, b: Work): Work {
  if (a.version !== b.version) return a.version > b.version ? a : b;
  const tries = new Map([...a.tries, ...b.tries].map((one) => [keyOf(one), one]));
  const isSameVariant = a.variant === b.variant;
  const later = a.since > b.since || (a.since === b.since && a.variant >= b.variant) ? a : b;
  return {
    version: a.version,
    score: Math.max(a.score, b.score),
    variant: later.variant,
    since: later.since,
    hints: isSameVariant ? Math.max(a.hints, b.hints) : later.hints,
    solved: isSameVariant ? a.solved || b.solved : later.solved,
    tries: [...tries.values()].sort(inTime).slice(-kept),
  };
}

export function mergeHistory(a: History, b: History): History {
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((id): [string, Work] => {
      const [mine, theirs] = [a[id], b[id]];
      return [id, mine && theirs ? mergeWork(mine, theirs) : (mine ?? theirs)!];
    }),
  );
}

/** The work with one more checked answer. */
export const addTry = (work: Work, one: Try): Work => ({
  ...work,
  score: Math.max(work.score, one.score),
  tries: [...work.tries, one].slice(-kept),
});

/** New numbers: hints and solution are closed again, the tries stay. */
export const takeVariant = (work: Work, variant: number, since: number): Work => ({
  ...work,
  variant,
  since,
  hints: 0,
  solved: false,
});

const keyOf = (one: Try): string => JSON.stringify([one.at, one.variant, one.answer, one.score]);

const inTime = (a: Try, b: Try): number => a.at - b.at || (keyOf(a) < keyOf(b) ? -1 : 1);
