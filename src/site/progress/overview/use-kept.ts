import { useEffect, useState } from 'preact/hooks';
import { historyRestored, historyWritten } from '../../../exercises/kept/history-key.ts';
import { type Kept, readKept, writeKept } from '../kept/kept.ts';

/** How long what the page shows will last. */
export type Keeping = 'kept' | 'refused';

/** Everything that this browser keeps of the book, as the page shows it and changes it. */
export function useKept() {
  const [kept, setKept] = useState<Kept>({});
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const look = () => {
    const found = readKept(() => localStorage);
    if (found === null) setKeeping('refused');
    else setKept(found);
  };
  useEffect(() => {
    look();
    addEventListener('storage', look);
    addEventListener(historyWritten, look);
    return () => {
      removeEventListener('storage', look);
      removeEventListener(historyWritten, look);
    };
  }, []);

  /** Reads what stands there now, changes it and writes it in one go. Returns whether the browser kept it. */
  const change = (edit: (now: Kept) => Kept): boolean => {
    const before = readKept(() => localStorage) ?? kept;
    const next = edit(before);
    const isKept = writeKept(() => localStorage, before, next);
    setKept(isKept ? next : before);
    if (isKept) {
      dispatchEvent(new Event(historyWritten));
      dispatchEvent(new Event(historyRestored));
    }
    return isKept;
  };
  return { kept, keeping, change };
}
