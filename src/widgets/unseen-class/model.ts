import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Told, UnseenConfig } from '../../experiments/optimizers/adam/unseen.ts';
import type { RuleName } from '../../experiments/optimizers/rules.ts';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import type { Widget } from '../kit/widget.ts';

/** The rules that stand side by side. */
export const rules = ['gradientDescent', 'momentum', 'adagrad', 'rmsprop', 'adam', 'nadam'] as const satisfies readonly RuleName[]; // biome-ignore format: one line

export interface State {
  readonly first: (typeof rules)[number];
  readonly second: (typeof rules)[number];
  readonly learningRate: number;
  readonly seed: number;
}

/** Examples that are trained on; new ones are a thousand. */
export const count = 50;
export const updates = 1000;

export const configOf = ({ first, second, learningRate, seed }: State): UnseenConfig => ({
  rules: [first, second].map((rule) => ({ rule, learningRate })),
  count,
  updates,
  seed,
});

/** The weights that a figure shows, in the order of `weightsOf`. */
export const features = [
  'answer',
  'always 1',
  'always 1',
  'own, class 1',
  'own, class −1',
] as const;

export const weightsOf = ({ shared, own }: Told): readonly number[] => [...shared, ...own];

const percent = (share: number) => `${formatNumber(100 * share, { digits: 2 })} %`;

export function sentence({ first, second, learningRate }: State, told: readonly Told[]): string {
  if (told.length < 2)
    return `**${laneLooks[first].name} and ${laneLooks[second].name}, η = ${formatNumber(learningRate)}.** Fifty examples wait. Press Train.`;
  const parts = [first, second].map((rule, i) => `${laneLooks[rule].name} ${percent(told[i]!.seen)} of the seen and ${percent(told[i]!.unseen)} of the new`); // biome-ignore format: one line
  return `**Told wrong:** ${parts.join('; ')}.`;
}

export const widget: Widget<State, null> = {
  id: 'unseen-class',
  version: 1,
  schema: z.object({
    first: z._default(z.enum(rules), 'momentum'),
    second: z._default(z.enum(rules), 'adam'),
    learningRate: z._default(z.number(), 0.01),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
  }),
  limits: { learningRate: [0.001, 0.1] },
  trace: () => null,
  describe: (_, state) => sentence(state, []),
};

export const table = ({ first, second }: State, told: readonly Told[]) => ({
  columns: ['rule', 'wrong on seen', 'wrong on new', ...features.map((name, i) => `weight ${i + 1}, ${name}`)],
  rows: [first, second].map((rule, i) => [laneLooks[rule].name, told[i]!.seen, told[i]!.unseen, ...weightsOf(told[i]!)]),
}); // biome-ignore format: one row a line
