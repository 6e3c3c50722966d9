import type { OwnRace } from '../../../experiments/optimizers/own/follow-own.ts';
import type { Trial } from '../../../experiments/optimizers/rate-search.ts';
import type { Way } from '../../../experiments/optimizers/way.ts';
import { runInside } from '../../kit/code/sandbox/run-inside.ts';
import { handOut, type OwnErrand, type OwnNews, words } from './inside/errand.ts';
import library from './inside/worker.ts?bundled';

/** What has come of a reader's rule so far. */
export interface OwnResult {
  /** A way for each learning rate that has been raced with. */
  readonly ways: readonly Way[];
  readonly trials: readonly Trial[];
  /** What it printed. */
  readonly output: readonly string[];
  /** Why there are no more ways than these, in a sentence, and in which line of the program. */
  readonly problem: { readonly message: string; readonly line: number | null } | null;
}

/** The whole text of an answer is the sandbox's; this only keeps a broken one from breaking the figure. */
const isNews = (value: unknown): value is OwnNews =>
  typeof value === 'object' && value !== null && 'kind' in value && 'race' in value;

interface Asked {
  readonly race: OwnRace;
  readonly rates: readonly number[];
  readonly wants: OwnErrand['wants'];
  readonly signal: AbortSignal;
  /** Hears every result, as it comes. */
  readonly onResult?: (result: OwnResult) => void;
}

/** Milliseconds for a race, and for a search. */
const limits: Readonly<Record<OwnErrand['wants'], number>> = { ways: 10_000, trials: 60_000 };

/** Races a program's rule, in the sandbox. Whatever it does, a result comes back; null once it is called off. */
export async function raceOwn(
  program: string,
  { race, rates, wants, signal, onResult }: Asked,
): Promise<OwnResult | null> {
  const errand: OwnErrand = { ...race, rates, wants };
  const ways: Way[] = [];
  const trials: Trial[] = [];
  let reached = 0;
  const sofar = (problem: OwnResult['problem'] = null, output: readonly string[] = []) => ({
    ways: [...ways],
    trials: [...trials],
    output,
    problem,
  });
  const { output, ...ending } = await runInside(program, {
    library,
    errand,
    words,
    tests: [{ id: 'rule', source: handOut }],
    seed: race.seed,
    limitMs: limits[wants],
    signal,
    onNews(news) {
      if (!isNews(news)) return;
      if (news.kind === 'update') reached = news.update;
      if (news.kind === 'way') ways.push(news.way);
      if (news.kind === 'trial') trials.push(news.trial);
      if (news.kind !== 'update') onResult?.(sofar());
    },
  });
  if (signal.aborted) return null;
  if (ending.kind === 'ran') return sofar(null, output);
  const message =
    ending.reason === 'time' && reached > 0
      ? `After update ${reached}: ${ending.message}`
      : ending.message;
  return sofar({ message, line: ending.line }, output);
}
