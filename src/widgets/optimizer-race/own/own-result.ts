import type { Trial } from '../../../experiments/optimizers/rate-search.ts';
import type { Way } from '../../../experiments/optimizers/way.ts';
import type { Ending, Piece } from '../../kit/code/sandbox/program.ts';
import type { OwnNews } from './inside/errand.ts';

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

/** Gathers what the sandbox tells of one race. */
export function gather(onResult: (result: OwnResult) => void) {
  const [ways, trials, output]: [Way[], Trial[], string[]] = [[], [], []];
  let reached = 0;
  const result = (problem: OwnResult['problem']): OwnResult => ({
    ways: [...ways],
    trials: [...trials],
    output: [...output],
    problem,
  });
  return {
    news(news: OwnNews) {
      if (news.kind === 'update') reached = news.update;
      if (news.kind === 'way') ways.push(news.way);
      if (news.kind === 'trial') trials.push(news.trial);
      if (news.kind !== 'update') onResult(result(null));
    },
    piece(piece: Piece) {
      if (piece.kind === 'text') output.push(...piece.text.split('\n'));
    },
    /** All of it, once the race has ended in some way. */
    end(ending: Ending): OwnResult {
      if (ending.kind === 'ran') return result(null);
      const { reason, message, line } = ending;
      const placed = reason === 'time' && reached > 0 ? `After update ${reached}: ${message}` : message; // biome-ignore format: one line
      return result({ message: placed, line });
    },
  };
}
