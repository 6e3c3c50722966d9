import { useEffect, useState } from 'preact/hooks';
import type { Assignment } from '../../../exercises/assignment/assignment.ts';
import { findItems } from '../../../exercises/assignment/items.ts';
import { secondsOf } from '../../../exercises/grading/verdict/time.ts';
import { findChapter } from '../../../exercises/view/chapters.ts';

/** Seconds that one submission trains at most on a slow machine; 0 while that is not known, and where nothing is trained. */
export function useTraining(assignment: Assignment | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    let isOver = false;
    setSeconds(0);
    if (assignment !== null)
      void findItems(assignment, findChapter).then(
        ({ found }) =>
          isOver || setSeconds(found.reduce((sum, { exercise }) => sum + secondsOf(exercise), 0)),
        () => {}, // the grading will say it
      );
    return () => {
      isOver = true;
    };
  }, [assignment]);
  return seconds;
}
