import * as z from 'zod/mini';

/** One checked answer. */
export interface Try {
  /** Its own on every page and in every tab; tries are merged by it. Absent from the first release's. */
  readonly id?: string | undefined;
  readonly variant: number;
  /** As JSON holds it; the exercise's own schema reads it. */
  readonly answer: unknown;
  readonly score: number;
  /** Milliseconds since 1970: orders tries. */
  readonly at: number;
  /** How much of a graph was blank, where it was not as much as the exercise asks. */
  readonly level?: number | undefined;
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
  /** How much of a graph is blank, where the reader has chosen it. */
  readonly level?: number | undefined;
  /** When the reader last began anew: what another tab holds from before that is gone. */
  readonly forgotten?: number | undefined;
}

/** Work by exercise id, as it stands in storage. */
export type History = Readonly<Record<string, Work>>;

/** More tries than these are forgotten from the oldest on; the best score stays. */
const kept = 60;

const number = z.number();
const count = number.check(z.int(), z.nonnegative());
const work = z.object({
  version: count,
  score: number.check(z.gte(0), z.lte(1)),
  variant: count,
  since: number,
  hints: count,
  solved: z.boolean(),
  tries: z.array(
    z.object({
      id: z.optional(z.string()),
      variant: count,
      answer: z.unknown(),
      score: number,
      at: number,
      level: z.optional(count),
    }),
  ),
  level: z.optional(count),
  forgotten: z.optional(number),
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

/** What storage holds, unread: a record per exercise. */
export function recordsIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    return Object.fromEntries(
      typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
    );
  } catch {
    return {};
  }
}

/** Reads what storage holds; broken entries are left out, the others stay. */
export const parseHistory = (text: string | null): History =>
  Object.fromEntries(
    Object.entries(recordsIn(text)).flatMap(([id, one]): [string, Work][] => {
      const read = work.safeParse(one);
      return read.success ? [[id, read.data]] : [];
    }),
  );

/** As if the reader had begun anew at that moment: what came later stays, and nothing of what was before. */
export function since(work: Work, moment: number): Work {
  if ((work.forgotten ?? 0) >= moment) return work;
  const tries = work.tries.filter(({ at }) => at > moment);
  const earned = tries.flatMap(({ score, level }) => (level === undefined ? [score] : []));
  const begun =
    work.since > moment ? work : { ...noWork(work.version), since: moment, level: undefined };
  return { ...begun, tries, score: Math.max(0, ...earned), forgotten: moment };
}

/** The work of two tabs as one: tries united, the newer variant open. The order of the two does not matter. */
export function mergeWork(a: Work, b: Work): Work {
  if (a.version !== b.version) return a.version > b.version ? a : b;
  const forgotten = Math.max(a.forgotten ?? 0, b.forgotten ?? 0);
  const both = unite(since(a, forgotten), since(b, forgotten));
  return forgotten === 0 ? both : { ...both, forgotten };
}

/** Everything that is in either, whatever was forgotten. */
export function unite(a: Work, b: Work): Work {
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
    ...levelOf(a.since === b.since && isSameVariant ? [a, b] : [later]),
  };
}

/** Chosen at the same moment in both, the higher one stays. */
function levelOf(works: readonly Work[]): Pick<Work, 'level'> {
  const levels = works.flatMap(({ level }) => (level === undefined ? [] : [level]));
  return levels.length === 0 ? {} : { level: Math.max(...levels) };
}

export function mergeHistory(a: History, b: History): History {
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((id): [string, Work] => {
      const [mine, theirs] = [a[id], b[id]];
      return [id, mine && theirs ? mergeWork(mine, theirs) : (mine ?? theirs)!];
    }),
  );
}

/** The work with one more checked answer; with more given than the exercise gives, it is practice and earns nothing. */
export const addTry = (work: Work, one: Try, isPractice = false): Work => ({
  ...work,
  score: isPractice ? work.score : Math.max(work.score, one.score),
  tries: [...work.tries, one].slice(-kept),
});

/** What another tab wrote, as this one shows it: its tries come in, but the numbers that the reader works on stay. */
export const seenFrom = (mine: Work, found: Work): Work => {
  const isAnew = (found.forgotten ?? 0) > (mine.forgotten ?? 0);
  if (isAnew || found.version !== mine.version || found.variant === mine.variant) return found;
  const { variant, since, hints, solved, level } = mine;
  const { level: _theirs, ...rest } = found;
  return { ...rest, variant, since, hints, solved, ...(level === undefined ? {} : { level }) };
};

/** New numbers: hints and solution are closed again, the tries stay. */
export const takeVariant = (work: Work, variant: number, since: number): Work => ({
  ...work,
  variant,
  since,
  hints: 0,
  solved: false,
});

const keyOf = (one: Try): string =>
  one.id ?? JSON.stringify([one.at, one.variant, one.answer, one.score]);

const inTime = (a: Try, b: Try): number => a.at - b.at || (keyOf(a) < keyOf(b) ? -1 : 1);
