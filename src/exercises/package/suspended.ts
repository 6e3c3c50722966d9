import * as z from 'zod/mini';
import { pack, unpack } from '../assignment/packed.ts';
import { type History, parseHistory, type Work } from '../kept/history.ts';
import { bestTry } from '../submission/gather.ts';

/** What a package keeps with the learning system between two visits. */
export interface Suspended {
  readonly student: string;
  /** When it was handed in, as ISO; empty before. */
  readonly handedIn: string;
  readonly works: History;
  /** Pieces of code that stand in the report already. */
  readonly pieces: number;
}

const head = 'CRS1';
const stored = z.object({
  student: z.string(),
  handedIn: z.string(),
  works: z.record(z.string(), z.unknown()),
  pieces: z.number(),
});

/** How many tries of each exercise are kept beside the one that counts, the fullest first. */
const lengths = [10, 3, 1, 0] as const;

export interface Packed {
  readonly text: string;
  /** Exercises whose answer found no room; their scores stay. */
  readonly forgotten: readonly string[];
}

/**
 * Everything as text of at most `room` characters. Where there is no room old tries go first, then the longest
 * answers, one by one; null where not even the scores find room.
 */
export function suspend(kept: Suspended, room: number): Packed | null {
  const write = (works: Suspended['works']) => pack(head, JSON.stringify({ ...kept, works }));
  const cut = (change: (id: string, work: Work) => Work) =>
    Object.fromEntries(Object.entries(kept.works).map(([id, work]) => [id, change(id, work)]));
  for (const length of lengths) {
    const text = write(cut((_id, work) => shortened(work, length)));
    if (text.length <= room) return { text, forgotten: [] };
  }
  const longest = Object.entries(kept.works)
    .filter(([, { tries }]) => tries.length > 0)
    .map(([id, work]) => [id, JSON.stringify(bestTry(work)).length] as const)
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id);
  for (let count = 1; count <= longest.length; count++) {
    const forgotten = longest.slice(0, count);
    const text = write(
      cut((id, work) => (forgotten.includes(id) ? { ...work, tries: [] } : shortened(work, 0))),
    );
    if (text.length <= room) return { text, forgotten };
  }
  return null;
}

/** The latest tries and the one that counts. */
function shortened(work: Work, length: number): Work {
  const latest = length === 0 ? [] : work.tries.slice(-length);
  const best = bestTry(work);
  const tries = best === null || latest.includes(best) ? latest : [best, ...latest];
  return { ...work, tries };
}

/** What an earlier visit kept; null for anything else, such as the text of another package. */
export function resume(text: string): Suspended | null {
  const json = unpack(head, text, 'This work');
  if ('problem' in json) return null;
  try {
    const read = stored.safeParse(JSON.parse(json.value));
    if (!read.success) return null;
    return { ...read.data, works: parseHistory(JSON.stringify(read.data.works)) };
  } catch {
    return null;
  }
}
