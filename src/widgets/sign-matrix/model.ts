import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import type { TextHeights, TextsConfig } from '../../experiments/optimizers/adam/text-ways.ts';
import { adamTexts } from '../../experiments/optimizers/printed-adam.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly learningRate: number;
}

/** The four ways to write two signs, row by row: what m collects, and what the update does with it. */
export const cells = [
  { collects: '+', update: '−', of: 'the paper' },
  { collects: '+', update: '+', of: 'source A, 2.9a and 2.9e' },
  { collects: '−', update: '−', of: 'source D' },
  { collects: '−', update: '+', of: 'Géron, equation 11-8' },
] as const;

export const updates = 1000;

/** Only the signs differ: all four are corrected, with ε outside the root. */
export const configOf = ({ learningRate }: State): TextsConfig => ({
  texts: cells.map(({ collects, update }) => ({
    ...adamTexts.correct,
    gradient: collects === '+' ? 1 : -1,
    update: update === '+' ? 'plus' : 'minus',
  })),
  learningRate,
  updates,
});

export const widget: Widget<State, null> = {
  id: 'sign-matrix',
  version: 1,
  schema: z.object({ learningRate: z._default(z.number(), 0.1) }),
  limits: { learningRate: [0.001, 1] },
  trace: () => null,
  describe: (_, state) => sentence(state, []),
};

export function sentence({ learningRate }: State, ways: TextHeights): string {
  if (ways.length === 0) return '**Two signs, four ways to write them.** Press Run.';
  const down = ways.filter((heights) => heights[1]! < heights[0]!).length;
  const [one, other] = [ways[0]![1]!, ways[1]![1]!];
  return `**${down} of the four descend, at η = ${formatNumber(learningRate)}.** Equal signs climb: after one update they stand at ${formatNumber(other)}, the others at ${formatNumber(one)}.`;
}

/** Updates after which the cells and the table tell the height. */
export const at = [1, 10, 100, 1000] as const;

export const table = (ways: TextHeights) => ({
  columns: ['m collects', 'update', 'printed in', ...at.map((t) => `height after ${t}`)],
  rows: cells.map(({ collects, update, of }, i) => [`${collects}g`, update === '+' ? 'adds' : 'subtracts', of, ...at.map((t) => ways[i]![t]!)]),
}); // biome-ignore format: one row a line
