import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { findCalls } from '../../../exercises/package/calls.ts';
import type { Surroundings } from '../../../exercises/package/find-api.ts';
import { type Interaction, piecesOf } from '../../../exercises/package/interactions.ts';
import type { Standard } from '../../../exercises/package/manifest.ts';
import { openSession } from '../../../exercises/package/session.ts';
import { resume, type Suspended, suspend } from '../../../exercises/package/suspended.ts';

/** How things stand with the learning system; one of these at a time. */
export type Standing =
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly problem: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'review' };

/** What is told: the work, and how the learning system's report shows it. */
export interface Told {
  readonly work: Pick<Suspended, 'student' | 'works'>;
  readonly score: number;
  /** The code of the whole submission. */
  readonly code: string;
  readonly isHandedIn: boolean;
  /** Rows of the report, given how many pieces of code it holds already. */
  rows(pieces: number): readonly Interaction[];
}

export interface Connection {
  readonly standing: Standing;
  readonly learner: { readonly id: string; readonly name: string };
  /** What an earlier visit left; null on the first. */
  readonly earlier: Suspended | null;
  /** What went wrong last, in a sentence; empty when all was saved. */
  readonly problem: ReadonlySignal<string>;
  /** When the system last took everything; null before. */
  readonly savedAt: ReadonlySignal<Date | null>;
  readonly handedIn: ReadonlySignal<string>;
  tell(told: Told): void;
  end(): void;
}

const nobody = { id: '', name: '' };

/** Opens the connection of a package, or says why there is none. */
export function openConnection(standard: Standard, around: Surroundings): Connection {
  const problem = signal('');
  const savedAt = signal<Date | null>(null);
  const handedIn = signal('');
  const alone = (standing: Standing): Connection => ({
    standing,
    learner: nobody,
    earlier: null,
    problem,
    savedAt,
    handedIn,
    tell: () => {},
    end: () => {},
  });
  const calls = findCalls(around, standard);
  if (calls === null) return alone({ kind: 'missing' });
  const session = openSession(calls, () => performance.now());
  if ('problem' in session) return alone({ kind: 'refused', problem: session.problem });
  const earlier = resume(session.suspended);
  handedIn.value = earlier?.handedIn ?? '';
  let pieces = earlier?.pieces ?? 0;
  return {
    standing: { kind: session.isReview ? 'review' : 'open' },
    learner: session.learner,
    earlier,
    problem,
    savedAt,
    handedIn,
    tell({ work, score, code, isHandedIn, rows }) {
      const now = new Date();
      const at = isHandedIn ? now.toISOString() : '';
      const written = rows(pieces);
      pieces = Math.max(pieces, piecesOf(standard, code));
      const kept = suspend({ ...work, handedIn: at, pieces }, session.room);
      const refused = session.tell({
        suspended: kept?.text ?? '',
        score,
        rows: written,
        isHandedIn,
        at: now.toISOString(),
      });
      batch(() => {
        problem.value = refused ?? roomProblem(kept?.forgotten ?? null);
        if (refused !== null) return;
        savedAt.value = now;
        handedIn.value = at;
      });
    },
    end: session.end,
  };
}

/** Without its answer an exercise begins empty on the next visit; its score is safe. */
function roomProblem(forgotten: readonly string[] | null): string {
  if (forgotten === null)
    return 'The learning system has no room for your work: it takes the score, and the next visit begins empty. Save the file before you leave.';
  if (forgotten.length === 0) return '';
  const which = forgotten.length === 1 ? 'one answer' : `${forgotten.length} answers`;
  return `The learning system has no room for ${which}: the score is safe, and the field will be empty on your next visit. Save the file before you leave.`;
}
