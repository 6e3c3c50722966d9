import { isClose } from '../kinds/is-close.ts';
import type { Blank } from './blanks.ts';
import type { Entries } from './exercise.ts';
import { type Fault, faultsOf } from './faults.ts';
import type { Trace } from './trace.ts';

/** The likeliest thought behind a wrong number, read off the graph; null when none fits. */
export function diagnose(
  trace: Trace,
  blank: Blank,
  answers: Entries,
  figures: number,
): Fault | null {
  const given = answers[blank.id];
  if (given === undefined || isClose(given, blank.target, figures)) return null;
  return (
    faultsOf(trace, blank, answers, figures).find(({ value }) => isClose(given, value, figures)) ??
    null
  );
}
