import { type History, noWork, takeVariant, unite, type Work } from './history.ts';

/** An exercise as it stands after the reader began it anew. Work that another tab holds from before is dropped. */
export const forgetWork = (version: number, now: number): Work => ({
  ...noWork(version),
  since: now,
  forgotten: now,
});

/** Nothing was done since the exercise was begun anew, or ever. */
const isUntouched = ({ tries, score, since, forgotten = 0, hints, solved }: Work): boolean =>
  tries.length === 0 && score === 0 && since === forgotten && hints === 0 && !solved;

/**
 * Work brought back, by an undo or from a file: everything that is in either, even what was forgotten since.
 * Bringing the same back twice changes nothing.
 */
export function bringBackWork(mine: Work, back: Work, now: number): Work {
  if (mine.version !== back.version) return mine.version > back.version ? mine : back;
  const both = unite(isUntouched(mine) ? back : mine, back);
  if (done(both) === done(mine)) return mine;
  // Later than every forgetting, so that no tab takes it away again.
  const forgotten = Math.max(now, (mine.forgotten ?? 0) + 1, back.forgotten ?? 0);
  return { ...both, since: forgotten, forgotten };
}

/** Every exercise of `back` brought back into `mine`. */
export function bringBack(mine: History, back: History, now: number): History {
  const brought = Object.entries(back).map(([id, work]): [string, Work] => [
    id,
    bringBackWork(mine[id] ?? noWork(work.version), work, now),
  ]);
  return { ...mine, ...Object.fromEntries(brought) };
}

/** What was done, without when it was begun. */
const done = ({ score, variant, hints, solved, tries, level }: Work): string =>
  JSON.stringify([score, variant, hints, solved, tries, level ?? null]);

/** The exercise as it comes back: numbers that the reader has not answered yet, everything folded, as much blank as it asks. */
export function comeBack(work: Work, now: number): Work {
  const { level: _chosen, ...whole } = work;
  const isUsed =
    work.hints > 0 || work.solved || work.tries.some((one) => one.variant === work.variant);
  return isUsed ? takeVariant(whole, work.variant + 1, now) : whole;
}
