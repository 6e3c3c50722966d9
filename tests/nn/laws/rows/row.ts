import type { Tensor } from '../../../../src/nn/index.ts';

/** A shape whose axes may be letters: equal letters stand for equal sizes, which are drawn. */
export type Pattern = readonly (number | 'n' | 'm' | 'k')[];

export interface Row {
  readonly f: (...x: Tensor[]) => Tensor;
  readonly shapes: readonly Pattern[];
  /** Which numbers may be drawn: any, only positive ones, or only those between 0 and 1. */
  readonly domain: 'any' | 'positive' | 'share';
}

export const row = (
  f: Row['f'],
  shapes: readonly Pattern[],
  domain: Row['domain'] = 'any',
): Row => ({
  f,
  shapes,
  domain,
});
