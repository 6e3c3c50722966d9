import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import { type Activation, activations } from '../../experiments/signals/backward-pass.ts';
import type { Ladder, LadderConfig } from '../../experiments/signals/ladder.ts';
import { activationNames, startNames } from '../../experiments/signals/names.ts';
import { type OverSeeds, overSeeds } from '../../experiments/signals/over-seeds.ts';
import { type Start, starts } from '../../experiments/signals/starts.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly depth: number;
  readonly width: number;
  readonly activation: Activation;
  readonly start: Start;
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
  readonly shows: 'gradients' | 'signals';
  /** Lengths as they are, or divided by the last layer's. */
  readonly lengths: 'absolute' | 'relative';
  readonly numberFormat: 'float32' | 'float64';
  readonly histograms: boolean;
  /** Layers that the pass has gone on from the one where it began. */
  readonly step: number;
}

/** What the run is made of: another look at the same run starts nothing anew. */
export const configOf = ({
  depth,
  width,
  activation,
  start,
  seed,
  histograms,
}: State): LadderConfig => ({
  depth,
  width,
  activation,
  start,
  seed,
  histograms,
});

export const deviceOf = ({ numberFormat }: State): RunDevice => ({
  ...exact,
  precision: numberFormat,
});

/** The smallest number above 0 in float32. */
export const float32Floor = 1.401298464324817e-45;
/** For "how long until the weights have moved by their own length". */
const learningRate = 0.1;

/** What the bars show: one number per layer over the seeds so far. */
export function barsOf(
  ladder: Ladder,
  { shows, lengths }: Pick<State, 'shows' | 'lengths'>,
): OverSeeds[] {
  const perSeed = shows === 'gradients' ? ladder.gradients : ladder.deviations;
  if (lengths === 'absolute') return overSeeds(perSeed);
  return overSeeds(perSeed.map((seed) => seed.map((value) => value / (seed.at(-1) || 1))));
}

/** Steps until a layer's weights have moved by their own length at a speed that lasts. */
const ownLengthSteps = (ladder: Ladder, layer: number): number => {
  const [weights, gradients] = [overSeeds(ladder.weights), overSeeds(ladder.gradients)];
  return weights.at(layer)!.mean / (learningRate * gradients.at(layer)!.mean);
};

/** Numbers for the prose around the figure. */
export function told(ladder: Ladder): Readonly<Record<string, number>> {
  const bars = overSeeds(ladder.gradients);
  const [first, last] = [bars[0]!.mean, bars.at(-1)!.mean];
  return {
    first,
    last,
    ratio: first / last,
    'stepsToOwnLength.first': ownLengthSteps(ladder, 0),
    'stepsToOwnLength.last': ownLengthSteps(ladder, -1),
  };
}

const quantity: Readonly<Record<State['shows'], string>> = {
  gradients: 'weight gradient',
  signals: 'standard deviation of the activations',
};

/** Steps from the layer where a pass begins to the one where it ends. */
export const stepsOf = ({ depth }: Pick<State, 'depth'>): number => Math.max(1, depth - 1);

/** The layers that the pass has reached: from the first up, or from the last down. */
export function reached({ shows, depth, step }: State): readonly [from: number, to: number] {
  const on = Math.min(step, depth - 1);
  return shows === 'gradients' ? [depth - on, depth] : [1, 1 + on];
}

/** What is said of a number that is none, with the layer where the pass meets it first. */
function lostSentence(net: string, layer: number, value: number, state: State): string {
  const of = `the ${quantity[state.shows]} of layer ${layer}`;
  if (value === 0) return `**${net}: ${of} is exactly 0.** Too small for ${state.numberFormat}, or cut off.`; // biome-ignore format: one line
  if (state.shows === 'signals') return `**${net}: ${of} is ${formatNumber(value)}.** Some activation is too large for ${state.numberFormat}.`; // biome-ignore format: one line
  return `**${net}: ${of} is ${formatNumber(value)}.** Some number on the way up or down is too large for ${state.numberFormat}.`;
}

export function sentence(ladder: Ladder | undefined, state: State, ran: boolean): string {
  const { depth, activation, start, shows } = state;
  const net = `${depth} ${activationNames[activation]} ${depth === 1 ? 'layer' : 'layers'}, ${startNames[start]}`;
  const seeds = ladder?.gradients.length ?? 0;
  if (!ladder || seeds === 0) return `**${net}.** The first pass is on its way.`;
  const bars = barsOf(ladder, { ...state, lengths: 'absolute' });
  const last = bars.at(-1)!.mean;
  if (!ran)
    return `**${net}.** In layer ${depth} the ${quantity[shows]} is ${formatNumber(last)}. Press Run for the others.`;
  const [from, to] = reached(state);
  const over = `${net}, ${seeds === 1 ? 'one seed' : `${seeds} seeds`}`;
  const way = bars.slice(from - 1, to).map(({ mean }, i) => ({ layer: from + i, mean }));
  const lost = (shows === 'gradients' ? way.toReversed() : way).find(({ mean }) => mean === 0 || !Number.isFinite(mean)); // biome-ignore format: one line
  if (lost) return lostSentence(over, lost.layer, lost.mean, state);
  const [low, high] = [bars[from - 1]!.mean, bars[to - 1]!.mean];
  if (from === to) return `**${over}: ${formatNumber(low)} in layer ${from}.** The ${quantity[shows]} of one layer.`; // biome-ignore format: one line
  return `**${over}: ${formatNumber(low)} in layer ${from}, ${formatNumber(high)} in layer ${to}.** The first is ${formatNumber(low / high)} times the last.`;
}

export const widget: Widget<State, null> = {
  id: 'gradient-ladder',
  version: 1,
  schema: z.object({
    depth: z._default(z.int(), 10),
    width: z._default(z.int(), 100),
    activation: z._default(z.enum(activations), 'sigmoid'),
    start: z._default(z.enum(starts), 'glorot'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 5),
    shows: z._default(z.enum(['gradients', 'signals']), 'gradients'),
    lengths: z._default(z.enum(['absolute', 'relative']), 'absolute'),
    numberFormat: z._default(z.enum(['float32', 'float64']), 'float64'),
    histograms: z._default(z.boolean(), false),
    step: z._default(z.int(), 0),
  }),
  limits: { depth: [1, 50], width: [10, 100], repeats: [1, 24], step: [0, 49] },
  trace: () => null,
  describe: (_, state) => sentence(undefined, state, false),
};

export const table = (ladder: Ladder) => {
  const [gradients, signals, deltas] = [ladder.gradients, ladder.deviations, ladder.deltas].map(
    overSeeds,
  );
  return {
    columns: [
      'layer',
      'length of the weight gradient',
      'lowest',
      'highest',
      'length of δ',
      'std of the activations',
    ],
    rows: gradients!.map(({ mean, low, high }, i) => [
      i + 1,
      mean,
      low,
      high,
      deltas![i]!.mean,
      signals![i]!.mean,
    ]),
  };
};
