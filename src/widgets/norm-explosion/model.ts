import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type Explosion,
  stepsPerSeed,
  updates,
  type Way,
} from '../../experiments/normalization/explosion.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import { geometricMean, type OverSeeds, overSeeds } from '../../experiments/signals/over-seeds.ts';
import type { Lost } from '../kit/doctor/lost.ts';
import type { Remedy } from '../kit/doctor/remedy.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly depth: number;
  readonly norm: 'none' | 'batch';
  readonly learningRate: number;
  readonly seed: number;
  readonly repeats: number;
  /** 0: nothing has run; 1: the pass before training; then one for each update. */
  readonly step: number;
}

export const device: RunDevice = { ...exact, precision: 'float32' };
export const steps = stepsPerSeed;
export const labels = ['', 'before', ...Array.from({ length: updates }, (_, i) => `${i + 1}`)];

export const configOf = ({ depth, norm, learningRate, seed }: State): Explosion => ({
  depth,
  isNormalized: norm === 'batch',
  learningRate,
  seed,
});

/** Each layer's gradient over the last one's, over the seeds that have got so far. */
export function barsAt(seeds: readonly Way[], step: number): OverSeeds[] {
  const there = seeds.flatMap(({ lengths }) => lengths[step - 1] ? [lengths[step - 1]!] : []); // biome-ignore format: one line
  return overSeeds(there.map((lengths) => lengths.map((length) => length / lengths.at(-1)!)));
}

/** First over last, before training and after each update: mean over the seeds, and their ends. */
export function ratios(seeds: readonly Way[]): OverSeeds[] {
  return Array.from({ length: steps }, (_, i) => barsAt(seeds, i + 1)[0]).flatMap((bar) => bar ? [bar] : []); // biome-ignore format: one line
}

/** The last step up to this one that any seed has reached: those that have not arrived, and those that no seed made, show it. */
export const shownStep = (seeds: readonly Way[], step: number): number =>
  Math.min(step, Math.max(0, ...seeds.map(({ lengths }) => lengths.length)));

/** The first seed that has lost its numbers by a step. */
export function lostAt(seeds: readonly Way[], { seed, step }: State): Lost | null {
  for (const [i, { lost }] of seeds.entries())
    if (lost && lost.step <= step) return { diverged: lost, of: `seed ${seed + i}` };
  return null;
}

/** Two ways to keep the numbers. */
export const remediesOf = ({ norm }: State): readonly [Remedy<State>, Remedy<State>] => [
  { word: 'set η to 0.03', set: { learningRate: 0.03, step: 0 } },
  norm === 'none'
    ? { word: 'normalise every layer', set: { norm: 'batch', step: 0 } }
    : { word: 'take 10 layers', set: { depth: 10, step: 0 } },
];

/** By how much one layer multiplies the gradient on its way back. */
export function perLayer(bars: readonly OverSeeds[]): number {
  const parts = bars.slice(1).map(({ mean }, i) => bars[i]!.mean / mean);
  return geometricMean(parts);
}

export function sentence(seeds: readonly Way[], state: State): string {
  const { depth, norm } = state;
  const step = shownStep(seeds, state.step);
  const net = `${depth} layers, ${norm === 'batch' ? 'batch norm in each' : 'no normalisation'}`;
  const bars = step > 0 ? barsAt(seeds, step) : [];
  if (bars.length === 0) return `**${net}.** Layer ${depth} is the measure. Press Train.`;
  const when = step === 1 ? 'before training' : `after ${step - 1} ${step === 2 ? 'update' : 'updates'}`; // biome-ignore format: one line
  const count = seeds.filter(({ lengths }) => lengths[step - 1]).length;
  const gone = seeds.filter(({ lost }) => lost && lost.step <= state.step).length;
  const over = count === 1 ? 'one seed' : `${count} seeds`;
  return `**${net}, ${when}: layer 1 has ${formatNumber(bars[0]!.mean)} times the gradient of layer ${depth}.** That is ${formatNumber(perLayer(bars))} per layer; ${over}.${gone === 0 ? '' : ` ${gone} of ${seeds.length} seeds lost their numbers.`}`;
}

export const widget: Widget<State, null> = {
  id: 'norm-explosion',
  version: 1,
  schema: z.object({
    depth: z._default(z.int(), 50),
    norm: z._default(z.enum(['none', 'batch']), 'batch'),
    learningRate: z._default(z.number(), 0.1),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 2),
    step: z._default(z.int(), 0),
  }),
  limits: { depth: [2, 50], learningRate: [0.001, 1], repeats: [1, 24], step: [0, steps] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (seeds: readonly Way[]) => ({
  columns: ['updates', 'first gradient over last, mean', 'lowest', 'highest'],
  rows: ratios(seeds).map(({ mean, low, high }, update) => [update, mean, low, high]),
});
