import { batch, type ReadonlySignal, signal } from '@preact/signals';
import * as z from 'zod/mini';
import type { Ending, Piece, RunProgram } from '../kit/code/sandbox/program.ts';
import type { Drawer } from '../kit/page/storage.ts';

/** What is kept of a cell between visits. */
const keptCell = z.object({
  source: z.string(),
  pieces: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('text'), text: z.string() }),
      z.object({ kind: z.literal('plot'), points: z.array(z.tuple([z.number(), z.number()])) }),
    ]),
  ),
});

/** Characters that a run may take in the browser's storage; a longer one is shown and not kept. */
const mostKept = 100_000;

interface CellOptions {
  readonly starter: string;
  readonly seed: number;
  readonly kept: Drawer;
  /** Fetches the sandbox. */
  readonly load: () => Promise<RunProgram>;
}

export interface Cell {
  readonly source: ReadonlySignal<string>;
  /** What the last run printed and plotted. */
  readonly pieces: ReadonlySignal<readonly Piece[]>;
  /** How the last run of this visit ended; null before one, and while one runs. */
  readonly ending: ReadonlySignal<Ending | null>;
  readonly isRunning: ReadonlySignal<boolean>;
  /** Takes up what an earlier visit left. */
  wake(): void;
  write(source: string): void;
  run(): Promise<void>;
  stop(): void;
  /** The program as printed, without output. */
  reset(): void;
}

/** A program that the reader edits and runs. */
export function createCell({ starter, seed, kept, load }: CellOptions): Cell {
  const source = signal(starter);
  const pieces = signal<readonly Piece[]>([]);
  const ending = signal<Ending | null>(null);
  const isRunning = signal(false);
  let abort = new AbortController();
  const keep = () => {
    const cell = { source: source.value, pieces: pieces.value };
    const isLong = JSON.stringify(cell).length > mostKept;
    kept.write(isLong ? { ...cell, pieces: [] } : cell);
  };
  return {
    source,
    pieces,
    ending,
    isRunning,
    wake() {
      const found = keptCell.safeParse(kept.read());
      if (!found.success) return;
      batch(() => {
        source.value = found.data.source;
        pieces.value = found.data.pieces;
      });
    },
    write(text) {
      source.value = text;
      keep();
    },
    async run() {
      if (isRunning.value) return;
      abort = new AbortController();
      const { signal: stopped } = abort;
      batch(() => {
        isRunning.value = true;
        pieces.value = [];
        ending.value = null;
      });
      const end = await load()
        .then((runProgram) =>
          runProgram(source.value, {
            seed,
            signal: stopped,
            onPiece: (piece) => {
              pieces.value = [...pieces.value, piece];
            },
          }),
        )
        .catch((problem): Ending => notLoaded(problem));
      if (abort.signal !== stopped) return;
      batch(() => {
        isRunning.value = false;
        ending.value = end;
      });
      keep();
    },
    stop: () => abort.abort(),
    reset() {
      abort.abort();
      abort = new AbortController();
      batch(() => {
        source.value = starter;
        pieces.value = [];
        ending.value = null;
        isRunning.value = false;
      });
      kept.forget();
    },
  };
}

function notLoaded(problem: unknown): Ending {
  const message = `The sandbox could not be fetched (${problem instanceof Error ? problem.message : problem}). Is there a network?`;
  return { kind: 'stopped', reason: 'error', message, line: null };
}

/** One sentence for what a run did. */
export function saidOf(ending: Ending | null, pieces: readonly Piece[]): string {
  if (ending === null) return '';
  if (ending.kind === 'stopped') return ending.message;
  const lines = pieces.filter(({ kind }) => kind === 'text').length;
  const plots = pieces.length - lines;
  if (pieces.length === 0) return 'It ran and printed nothing; console.log(value) prints.';
  const counted = (count: number, word: string) =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  return `It ran: ${[...counted(lines, 'value'), ...counted(plots, 'plot')].join(' and ')}.`;
}

/** The ends of an axis around numbers, never the same number twice. */
export function ends(numbers: readonly number[]): readonly [low: number, high: number] {
  const finite = numbers.filter((one) => Number.isFinite(one));
  const low = finite.reduce((a, b) => Math.min(a, b), finite[0] ?? 0);
  const high = finite.reduce((a, b) => Math.max(a, b), finite[0] ?? 1);
  return low < high ? [low, high] : [low - 0.5, high + 0.5];
}
