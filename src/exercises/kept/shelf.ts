import {
  type History,
  mergeHistory,
  mergeWork,
  noWork,
  parseHistory,
  recordsIn,
  type Work,
} from './history.ts';
import { historyKey } from './history-key.ts';

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
}

export function openShelf(cupboard: () => Cupboard): Shelf {
  /** What the browser would not keep; it lives as long as the page. */
  let unkept: History = {};
  const stored = (): string | null => {
    try {
      return cupboard().getItem(historyKey);
    } catch {
      return null;
    }
  };
  return {
    read(id, version) {
      const work = mergeHistory(unkept, parseHistory(stored()))[id];
      return work?.version === version ? work : noWork(version);
    },
    write(id, work) {
      const text = stored();
      const history = mergeHistory(unkept, parseHistory(text));
      const known = history[id];
      const next: History = { ...history, [id]: known ? mergeWork(known, work) : work };
      try {
        // Records that this release cannot read stay as they are: another one may.
        cupboard().setItem(historyKey, JSON.stringify({ ...recordsIn(text), ...next }));
        unkept = {};
        return true;
      } catch {
        unkept = next;
        return false;
      }
    },
  };
}
