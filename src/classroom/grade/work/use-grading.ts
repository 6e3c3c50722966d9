import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assignment } from '../../../exercises/assignment/assignment.ts';
import type { Piece } from '../../../exercises/grading/intake/piece.ts';
import type { Opened } from '../../../exercises/grading/pool/messages.ts';
import type { Pool } from '../../../exercises/grading/pool/pool.ts';
import { brokenResult, type Row, rowOf, whoIs } from '../../../exercises/grading/results/row.ts';
import { settle } from '../../../exercises/grading/results/settle.ts';
import type { Roster } from '../../../exercises/grading/sheet/roster.ts';
import { countItems, type ItemSummary } from '../../../exercises/grading/verdict/histogram.ts';
import { openWorkers } from './open-workers.ts';
import { releaseFor } from './release.ts';

export type Found = Exclude<Piece, { readonly kind: 'assignment' | 'sheet' }>;

export interface Asked {
  readonly assignment: Assignment;
  readonly pieces: readonly Found[];
  readonly roster: Roster | null;
  readonly salt: string;
}

/** What has come out so far. */
export interface Outcome extends Asked {
  readonly opened: Opened;
  readonly rows: readonly Row[];
  readonly summary: readonly ItemSummary[];
  readonly note: string;
  /** Pieces that nobody has graded, because it was stopped before. */
  readonly left: number;
}

export type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'grading';
      readonly done: number;
      readonly total: number;
      readonly since: number;
    }
  | { readonly kind: 'problem'; readonly says: string };

/** Grades in workers, tells how far it is, and can be stopped: what is done by then stays. */
export function useGrading(own: string) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const running = useRef<{ abort: AbortController; pool: Pool | null } | null>(null);
  const stop = () => {
    running.current?.abort.abort();
    running.current?.pool?.close();
    running.current = null;
  };
  useEffect(() => stop, []);
  const cancel = () => {
    stop();
    // Nobody else will say so while the exercises are still being loaded.
    setState((now) => (now.kind === 'opening' ? { kind: 'idle' } : now));
  };

  async function start(asked: Asked): Promise<void> {
    stop();
    setOutcome(null);
    setState({ kind: 'opening' });
    const mine: { abort: AbortController; pool: Pool | null } = { abort: new AbortController(), pool: null }; // biome-ignore format: one line
    running.current = mine;
    const { assignment, pieces, roster, salt } = asked;
    const kind = assignment.idKind;
    try {
      const { address, note } = await releaseFor(assignment.book, own);
      const pool = await openWorkers({ assignment, release: address, salt: salt || undefined });
      mine.pool = pool;
      if (mine.abort.signal.aborted) return pool.close();
      const rows: Row[] = [];
      const counts = countItems(pool.opened.about);
      const since = Date.now();
      let shown = 0;
      const tell = () => {
        if (Date.now() - shown < 150) return;
        shown = Date.now();
        setState({ kind: 'grading', done: rows.length, total: pieces.length, since });
      };
      const works = pieces.flatMap((piece, at) => {
        if (piece.kind === 'work') return [{ key: String(at), text: piece.text, identity: whoIs(piece, roster, kind).identity }]; // biome-ignore format: one line
        rows.push(rowOf(String(at), piece, brokenResult(piece.why), roster, kind));
        return [];
      });
      tell();
      await pool.run(
        works,
        ({ key, ...result }) => {
          const piece = pieces[Number(key)];
          if (piece === undefined) return;
          if (result.graded !== null) counts.add(result.graded.items);
          rows.push(rowOf(key, piece, result, roster, kind));
          tell();
        },
        mine.abort.signal,
      );
      const { opened } = pool;
      pool.close();
      const titles = Object.fromEntries(opened.about.map(({ ex, title }) => [ex, title]));
      const settled = settle(
        rows.sort((a, b) => Number(a.key) - Number(b.key)),
        titles,
      );
      const left = pieces.length - settled.length;
      setOutcome({ ...asked, opened, rows: settled, summary: counts.read(), note, left });
      setState({ kind: 'idle' });
    } catch (problem) {
      mine.pool?.close();
      if (mine.abort.signal.aborted) return;
      setState({ kind: 'problem', says: problem instanceof Error ? problem.message : String(problem) }); // biome-ignore format: one line
    }
  }

  return { state, outcome, start, cancel };
}
