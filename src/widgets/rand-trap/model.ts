import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  depth,
  type OneSum,
  type OneSumConfig,
  terms,
} from '../../experiments/initialization/one-sum.ts';
import { math } from '../../nn/index.ts';
import type { Widget } from '../kit/widget.ts';

export const starts = ['rand', 'standard', 'lecun', 'randHundredth', 'tiny'] as const;

export interface State {
  readonly start: (typeof starts)[number];
  /** Whose sums are drawn, from 1 on. */
  readonly layer: number;
  readonly seed: number;
  /** Terms added. */
  readonly step: number;
}

export { terms };

/** As NumPy writes them. */
export const startNames: Readonly<Record<State['start'], string>> = {
  rand: 'rand',
  standard: 'randn',
  lecun: 'randn × √(1/n)',
  randHundredth: 'rand × 0.01',
  tiny: 'randn × 0.01',
};
export const startChoices = starts.map((value) => ({ value, word: startNames[value] }));

export const configOf = ({ start, layer, seed }: State): OneSumConfig => ({ start, layer, seed });

/** Where tanh still has a slope of a tenth, on either side of 0. */
export const steep = 1.82;

/** The slope of tanh, as float64 holds it. */
export function slopeAt(z: number): number {
  const a = math.tanh(z);
  return 1 - a * a;
}

/** Half the height of an axis with room for all sums. */
export function reachOf(found: OneSum | null): number {
  const most = (found?.sums ?? []).flat().reduce((top, sum) => Math.max(top, Math.abs(sum)), 0);
  const sizes = [0.1, 0.2, 0.3, 0.6, 1, 2, 3, 6, 10, 20, 30, 60];
  return sizes.find((size) => size >= most) ?? 100;
}

const ends = (found: OneSum, step: number): number[] => found.sums.map((sum) => sum[step] ?? 0);

export function sentence(found: OneSum | null, { start, layer, step }: State): string {
  if (!found || step === 0)
    return `**${startNames[start]}, layer ${layer}: 20 units add 100 terms each.** Press Play.`;
  const sums = ends(found, step);
  const [low, high] = [Math.min(...sums), Math.max(...sums)];
  const range = `from ${formatNumber(low)} to ${formatNumber(high)}`;
  if (step < terms)
    return `**After ${step} ${step === 1 ? 'term' : 'terms'} the sums lie ${range}.**`;
  const steepest = Math.max(...sums.map(slopeAt));
  return `**All 100 terms: the sums lie ${range}, and the steepest slope of tanh there is ${formatNumber(steepest)}.** ${gradientsIn(found)}`;
}

/** What is left of the weight gradients, over the seeds so far. */
function gradientsIn({ gradients }: OneSum): string {
  const count = gradients.length;
  const silent = gradients.filter((lengths) => lengths.every((length) => length === 0)).length;
  const over = count === 1 ? '' : silent === count ? `, in each of ${count} seeds` : `, in ${silent} of ${count} seeds`; // biome-ignore format: one line
  if (silent > 0) return `All ${depth} weight gradients are exactly 0${over}.`;
  const span = (layer: number) => {
    const lengths = gradients.map((one) => one.at(layer)!);
    const [least, most] = [Math.min(...lengths), Math.max(...lengths)].map((one) =>
      formatNumber(one),
    );
    return least === most ? least : `${least} to ${most}`;
  };
  return `The first weight gradient is ${span(0)} long, the last ${span(-1)}${count === 1 ? '' : `, over ${count} seeds`}.`;
}

export const widget: Widget<State, null> = {
  id: 'rand-trap',
  version: 1,
  schema: z.object({
    start: z._default(z.enum(starts), 'rand'),
    layer: z._default(z.int(), 2),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { layer: [1, depth], step: [0, terms] },
  trace: () => null,
  describe: (_, state) => sentence(null, state),
};

export const table = (found: OneSum) => ({
  columns: ['unit', 'z after 10 terms', 'after 50', 'after 100', 'tanh(z)', 'slope there'],
  rows: found.sums.map((sum, unit) => {
    const z = sum.at(-1)!;
    return [unit + 1, sum[10]!, sum[50]!, z, math.tanh(z), slopeAt(z)];
  }),
});
