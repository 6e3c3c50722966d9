import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { errandsAhead } from '../../engine/ahead.ts';
import type { Engine } from '../../engine/errand.ts';
import type { Exercise } from '../../exercise.ts';

interface Ahead {
  readonly engine: Engine;
  readonly exercise: Exercise;
  readonly parameters: unknown;
}

/**
 * Fetches what a check needs as soon as the exercise is seen and the browser has nothing better to do, so that the
 * connection may then be lost. What could not be fetched is tried again when there is a connection, and by the check.
 *
 * @returns whether all of it is here; false where nothing is needed
 */
export function useAhead(
  host: RefObject<HTMLElement>,
  { engine, exercise, parameters }: Ahead,
): boolean {
  const errands = errandsAhead(exercise, parameters);
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    if (isHere || errands.length === 0 || host.current === null) return;
    let isOver = false;
    const fetchAll = () =>
      Promise.all(errands.map((errand) => engine.fetch(errand))).then(
        () => isOver || setHere(true),
        () => {}, // the check will say it in words
      );
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      whenIdle(() => {
        if (isOver) return;
        addEventListener('online', fetchAll);
        void fetchAll();
      });
    });
    seen.observe(host.current);
    return () => {
      isOver = true;
      seen.disconnect();
      removeEventListener('online', fetchAll);
    };
  }, [exercise.id, isHere]);
  return isHere;
}

function whenIdle(act: () => void): void {
  // Safari has no such thing yet.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act);
}
