import * as z from 'zod/mini';
import { pack, unpack } from '../assignment/packed.ts';
import { type History, parseHistory, type Work } from '../kept/history.ts';

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

/** How many tries of each exercise are kept, the fullest first; a score stays in any case. */
const lengths = [10, 3, 1, 0] as const;

/**
 * Everything as text of at most `room` characters. Where there is no room, old tries go first, then answers; null
 * where not even the scores find room.
 */
export function suspend(
  kept: Suspended,
  room: number,
): { readonly text: string; readonly tries: number } | null {
  for (const tries of lengths) {
    const works = Object.entries(kept.works).map(([id, work]) => [id, shortened(work, tries)]);
    const json = JSON.stringify({ ...kept, works: Object.fromEntries(works) });
    const text = pack(head, json);
    if (text.length <= room) return { text, tries };
  }
  return null;
}

const shortened = (work: Work, tries: number): Work => ({
  ...work,
  tries: tries === 0 ? [] : work.tries.slice(-tries),
});

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
