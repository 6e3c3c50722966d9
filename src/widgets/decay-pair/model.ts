import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { type DecayConfig, type DecayName, type DecayTrace, decayNames } from '../../experiments/optimizers/adam/decay.ts'; // biome-ignore format: one line
import { math } from '../../nn/index.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly seed: number;
}

export const updates = 2000;
export const pairs = 400;

export const configOf = (state: State): DecayConfig => ({ ...state, updates, pairs });

export const wayNames: Readonly<Record<DecayName, string>> = {
  plainPenalty: 'SGD with penalty',
  adamPenalty: 'Adam with penalty',
  decoupled: 'AdamW',
};

/** What decay alone leaves of a weight of 1 after t updates. */
export const aloneAt = ({ learningRate, weightDecay }: State, t: number): number =>
  math.pow(1 - learningRate * weightDecay, t);

export function sentence(state: State, trace: DecayTrace | null): string {
  const alone = `Decay alone leaves ${formatNumber(aloneAt(state, updates))} of 1.`;
  if (trace === null) return `**Two weights, three ways to let them decay.** ${alone} Press Run.`;
  const ends = decayNames.map((name) => {
    const [quiet, loud] = trace.ways[name].at(-1)!;
    return `${wayNames[name]} ${formatNumber(quiet.mean, { decimals: 3 })} and ${formatNumber(loud.mean, { decimals: 3 })}`;
  });
  return `**Quiet and loud weight after ${updates} updates, mean of ${pairs} pairs:** ${ends.join('; ')}. ${alone}`;
}

export const widget: Widget<State, null> = {
  id: 'decay-pair',
  version: 1,
  schema: z.object({
    learningRate: z._default(z.number(), 0.01),
    weightDecay: z._default(z.number(), 0.1),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
  }),
  limits: { learningRate: [0.001, 0.05], weightDecay: [0, 1] },
  trace: () => null,
  describe: (_, state) => sentence(state, null),
};

export const table = (state: State, { at, ways }: DecayTrace) => ({
  columns: ['update', 'decay alone', ...decayNames.flatMap((name) => [`${wayNames[name]}, quiet`, `${wayNames[name]}, loud`])],
  rows: at.flatMap((t, i) => (i % 10 === 0 ? [[t, aloneAt(state, t), ...decayNames.flatMap((name) => ways[name][i]!.map(({ mean }) => mean))]] : [])),
}); // biome-ignore format: one row a line
