import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Sliced } from '../../../experiments/sliced.ts';

/** Milliseconds of a slice: half of a frame, and the other half is the page's. */
const slice = 8;

export interface Done<Result> {
  readonly key: string;
  readonly result: Result;
}

/**
 * What comes of work that would hold the page too long in one go. The last result stands until the next one
 * is there; a key that changes meanwhile waits for its end, and the latest one counts.
 *
 * @param key changes whenever the work does
 * @returns null before the first result
 */
export function useSliced<Result>(key: string, work: () => Sliced<Result>): Done<Result> | null {
  const [done, setDone] = useState<Done<Result> | null>(null);
  const latest = useRef({ key, work });
  latest.current = { key, work };
  const under = useRef<{ readonly key: string; readonly work: Sliced<Result> } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const go = () => {
    const now = under.current;
    if (now === null) return;
    const end = performance.now() + slice;
    do {
      const next = now.work.next();
      if (next.done) {
        under.current = null;
        setDone({ key: now.key, result: next.value });
        if (latest.current.key !== now.key) begin();
        return;
      }
    } while (performance.now() < end);
    timer.current = setTimeout(go);
  };
  const begin = () => {
    under.current = { key: latest.current.key, work: latest.current.work() };
    timer.current = setTimeout(go);
  };
  useLayoutEffect(() => {
    if (under.current === null) begin();
  }, [key]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      under.current = null;
    },
    [],
  );
  return done;
}
