import type { OwnRace } from '../../../experiments/optimizers/own/follow-own.ts';
import type { Ending } from '../../kit/code/sandbox/program.ts';
import { runInside } from '../../kit/code/sandbox/run-inside.ts';
import { handOut, type OwnErrand, type OwnNews, words } from './inside/errand.ts';
import library from './inside/worker.ts?bundled';
import { gather, type OwnResult } from './own-result.ts';

export interface Asked {
  readonly race: OwnRace;
  readonly rates: readonly number[];
  /** As many updates as can be made in this time; all where it is absent. */
  readonly withinMs?: number;
  /** Hears every result, as it comes. */
  readonly onResult?: (result: OwnResult) => void;
}

/** A reader's program in the sandbox: loaded once, raced from one start after the other. */
export interface OwnSandbox {
  /** Whatever the program does, a result comes back; none once the sandbox is closed. One race at a time. */
  race(asked: Asked): Promise<OwnResult>;
  close(): void;
}

/** Milliseconds for a race, and for a search. */
const limits: Readonly<Record<OwnErrand['wants'], number>> = { ways: 10_000, trials: 60_000 };

export function openOwn(program: string, wants: OwnErrand['wants']): OwnSandbox {
  const closing = new AbortController();
  /** Sends the program that is running on the next errand; null while none is running. */
  let sendOn: ((errand: OwnErrand) => void) | null = null;
  let notes = gather(() => {});
  let answer: (result: OwnResult) => void = () => {};
  const told = (ending: Ending) => {
    if (!closing.signal.aborted) answer(notes.end(ending));
  };

  async function begin(errand: OwnErrand): Promise<void> {
    const ending = await runInside(program, {
      library,
      errand,
      words,
      tests: [{ id: 'rule', source: handOut }],
      seed: errand.seed,
      limitMs: limits[wants],
      signal: closing.signal,
      onPiece: (piece) => notes.piece(piece),
      onNews: (news) => isNews(news) && notes.news(news),
      onAnswer(next) {
        sendOn = next;
        told({ kind: 'ran', outcomes: [] });
      },
    });
    // A program that could not go on is loaded anew for the next race.
    sendOn = null;
    told(ending);
  }

  return {
    race({ race, rates, withinMs, onResult = () => {} }) {
      const errand = { ...race, rates, wants, ...(withinMs !== undefined && { withinMs }) };
      notes = gather((result) => closing.signal.aborted || onResult(result));
      return new Promise((resolve) => {
        answer = resolve;
        if (sendOn) sendOn(errand);
        else void begin(errand);
      });
    },
    close: () => closing.abort(),
  };
}

/** The whole text of an answer is the sandbox's; this only keeps a broken one from breaking the figure. */
const isNews = (value: unknown): value is OwnNews =>
  typeof value === 'object' && value !== null && 'kind' in value && 'race' in value;
