import type { Calls, Problem } from './calls.ts';
import { duration, elements, moment } from './elements.ts';
import type { Interaction } from './interactions.ts';

/** What the learning system is told after every check, and when the work is handed in. */
export interface Report {
  /** What the package wants to find again, at most `Session.room` characters. */
  readonly suspended: string;
  /** Share of all points, 0 to 1: the page's own count. */
  readonly score: number;
  readonly rows: readonly Interaction[];
  readonly isHandedIn: boolean;
  /** When, as ISO. */
  readonly at: string;
}

/** An open connection to a learning system. */
export interface Session {
  readonly standard: Calls['standard'];
  readonly learner: { readonly id: string; readonly name: string };
  /** The work may be looked at only. */
  readonly isReview: boolean;
  /** What an earlier visit left. */
  readonly suspended: string;
  readonly room: number;
  /** The learning system keeps answers; SCORM 1.2 does not make it. */
  readonly keepsAnswers: boolean;
  /** Tells and saves; returns what went wrong, or null. */
  tell(report: Report): Problem | null;
  /** Ends the visit; the next one finds everything again. */
  end(): void;
}

/**
 * Opens the connection. The status is `incomplete` until the work is handed in, because anything else closes the
 * attempt; the visit always ends in `suspend`, because otherwise a review would find nothing.
 *
 * @param now milliseconds, of any clock
 */
export function openSession(calls: Calls, now: () => number): Session | { problem: Problem } {
  const { standard, get, set } = calls;
  const names = elements[standard];
  const refused = calls.start();
  if (refused !== null) return { problem: refused };
  const begun = now();
  const status = get(names.status);
  const isClosed = ['completed', 'passed', 'failed'].includes(status);
  const isReview = get(names.mode) === 'review' || isClosed;
  const keepsAnswers = /^\d+$/.test(get('cmi.interactions._count'));
  let isOver = false;
  /** Sets all; the first refusal is told, the rest is still tried. */
  const setAll = (values: readonly (readonly [name: string, value: string])[]): Problem | null => {
    const problems = values.map(([name, value]) => set(name, value));
    return problems.find((problem) => problem !== null) ?? null;
  };
  const leave = () =>
    setAll([
      [names.exit, 'suspend'],
      [names.sessionTime, duration(standard, now() - begun)],
    ]);
  if (!isReview) {
    set(names.status, 'incomplete');
    calls.commit();
  }
  return {
    standard,
    learner: { id: get(names.learnerId), name: get(names.learnerName) },
    isReview,
    suspended: get('cmi.suspend_data'),
    room: names.room,
    keepsAnswers,
    tell({ suspended, score, rows, isHandedIn, at }) {
      if (isReview) return 'This work is open for review only; nothing is sent.';
      if (isOver)
        return 'The connection to the learning system is closed; open the activity again.';
      const share = Math.round(score * 10_000);
      const problem = setAll([
        ['cmi.suspend_data', suspended],
        [`${names.score}.min`, '0'],
        [`${names.score}.max`, '100'],
        [`${names.score}.raw`, String(share / 100)],
        ...(names.scaled === null ? [] : [[names.scaled, String(share / 10_000)] as const]),
        ...(keepsAnswers ? rows.flatMap((row, place) => valuesOf(row, place, at)) : []),
        [names.status, isHandedIn ? 'completed' : 'incomplete'],
      ]);
      const left = leave();
      return calls.commit() ?? problem ?? left;
    },
    end() {
      if (isOver) return;
      isOver = true;
      if (!isReview) {
        leave();
        calls.commit();
      }
      calls.finish();
    },
  };

  function valuesOf({ id, response, score, weight }: Interaction, place: number, at: string) {
    if (response === null) return [];
    const row = `cmi.interactions.${place}`;
    const result = score === null ? 'neutral' : resultOf(score);
    // The identifier and the type come first: the others are read by them.
    return [
      [`${row}.id`, id],
      [`${row}.type`, names.responseType],
      [`${row}.${names.moment}`, moment(standard, at)],
      [`${row}.weighting`, String(weight)],
      [`${row}.${names.response}`, response],
      [`${row}.result`, result],
    ] as const;
  }

  function resultOf(score: number): string {
    if (score === 1) return 'correct';
    return score === 0 ? names.wrong : String(Math.round(score * 100) / 100);
  }
}
