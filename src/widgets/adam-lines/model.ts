import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import type { TextHeights, TextsConfig } from '../../experiments/optimizers/adam/text-ways.ts';
import { adamTexts } from '../../experiments/optimizers/printed-adam.ts';
import type { Widget } from '../kit/widget.ts';
import { choices, type Lines, textOf, textWith } from './lines.ts';

export type State = Lines;

/** Updates after which the table tells the height. */
export const at = [1, 2, 10, 100, 300, 1000] as const;

/** The chosen text beside the right one, as both are run. */
export const configOf = (state: State): TextsConfig => ({
  texts: [textOf(state), adamTexts.correct],
  learningRate: 0.1,
  updates: 1000,
});

const nameOf = (state: State) => textWith(state)?.word ?? 'these five lines';

export const widget: Widget<State, null> = {
  id: 'adam-lines',
  version: 1,
  schema: z.object({
    mean: z._default(z.enum(choices.mean), 's'),
    gradient: z._default(z.enum(choices.gradient), '+'),
    exponent: z._default(z.enum(choices.exponent), 'T'),
    epsilon: z._default(z.enum(choices.epsilon), 'inside'),
    update: z._default(z.enum(choices.update), '+'),
    beta2: z._default(z.number(), 0.999),
  }),
  limits: { beta2: [0.9, 0.999] },
  trace: () => null,
  describe: (_, state) => sentence(state, []),
};

/** What stands under the lines: where the text has led, and where the right one stands. */
export function sentence(state: State, ways: TextHeights): string {
  const [chosen, right] = ways;
  const name = nameOf(state).replace(/^./, (first) => first.toUpperCase());
  if (!chosen || !right) return `**${name}.** The start is 100 high. Press Run.`;
  const [first, hundredth] = [chosen[1]!, chosen[100]!];
  const verdict =
    first > 100
      ? 'It climbs from the first update on.'
      : hundredth > 100
        ? 'It descends at first, and then climbs.'
        : 'It descends.';
  return `**${name}: ${verdict}** Height after 1 update ${formatNumber(first)}, after 100 ${formatNumber(hundredth)}; by the paper ${formatNumber(right[1]!)} and ${formatNumber(right[100]!)}.`;
}

export const table = (state: State, [chosen = [], right = []]: TextHeights) => ({
  columns: ['after updates', `height, ${nameOf(state)}`, 'height, the paper'],
  rows: at.map((t) => [`${t}`, chosen[t]!, right[t]!]),
});
