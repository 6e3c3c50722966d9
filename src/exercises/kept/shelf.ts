import {
  type History,
  mergeHistory,
  mergeWork,
  noWork,
  parseHistory,
  recordsIn,
  since,
  type Work,
} from './history.ts';
import { clearedKey, historyKey } from './history-key.ts';

/** The part of the browser's storage that is needed; either call may throw. */
export interface Cupboard {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

/** The reader's work, kept in the browser if it allows that and in memory in any case. */
export interface Shelf {
  /** Work on this version of an exercise; a stored older version counts as none. */
  read(id: string, version: number): Work;
  /** Merges with what another tab wrote meanwhile. Returns whether the browser kept it. */
  write(id: string, work: Work): boolean;
  /** All that is kept. */
  whole(): History;
  /** Makes of the whole what `edit` says, in one go. Returns whether the browser kept it. */
  change(edit: (whole: History) => History): boolean;
}

/** @param keys where it stands: the book's own place, or that of an assignment */
export function openShelf(
  cupboard: () => Cupboard,
  keys: { readonly history: string; readonly cleared: string } = {
    history: historyKey,
    cleared: clearedKey,
  },
): Shelf {
  /** What the browser would not keep; it lives as long as the page. */
  let unkept: History = {};
  const stored = (key: string): string | null => {
    try {
      return cupboard().getItem(key);
    } catch {
      return null;
    }
  };
  const cleared = (): number => Number(stored(keys.cleared)) || 0;
  const whole = (): History => {
    const moment = cleared();
    const found = Object.entries(mergeHistory(unkept, parseHistory(stored(keys.history))));
    return Object.fromEntries(found.map(([id, work]) => [id, since(work, moment)]));
  };
  const change = (edit: (whole: History) => History): boolean => {
    const next = edit(whole());
    try {
      // Records that this release cannot read stay as they are: another one may.
      const text = JSON.stringify({ ...recordsIn(stored(keys.history)), ...next });
      cupboard().setItem(keys.history, text);
      unkept = {};
      return true;
    } catch {
      unkept = next;
      return false;
    }
  };
  return {
    whole,
    change,
    read(id, version) {
      const work = whole()[id];
      return work?.version === version ? work : noWork(version);
    },
    write(id, work) {
      const mine = since(work, cleared());
      return change((history) => {
        const known = history[id];
        return { ...history, [id]: known ? mergeWork(known, mine) : mine };
      });
    },
  };
}
