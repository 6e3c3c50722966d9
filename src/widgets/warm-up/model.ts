import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import {
  type Standing,
  updates,
  updatesPerStep,
  type WarmUpConfig,
  type WarmUpFrame,
} from '../../experiments/schedules/warm-up.ts';
import { math } from '../../nn/index.ts';
import type { Lost } from '../kit/doctor/lost.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly start: 'he' | 'standard';
  readonly learningRate: number;
  readonly warmup: number;
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
  /** Fives of updates. */
  readonly step: number;
}

/** What a network that knows nothing of three classes loses. */
export const plateau = math.log(3);
/** A loss that only a network which has learned the spiral reaches. */
export const goal = 0.1;
export const steps = updates / updatesPerStep;
/** Of the rail: the update that each step has reached. */
export const labels = Array.from({ length: steps + 1 }, (_, step) =>
  step % 10 === 0 ? String(step * updatesPerStep) : '',
);
/** Half the time of float64. */
export const device: RunDevice = { ...exact, precision: 'float32' };

export const configOf = ({ start, learningRate, warmup, seed, repeats }: State): WarmUpConfig => ({
  start,
  learningRate,
  warmup,
  seed,
  repeats,
});

export const startNames = { standard: 'N(0, 1)', he: 'He' } as const;
export const laneNames = { cold: 'at once', warm: 'warmed up' } as const;
export type LaneName = keyof typeof laneNames;

/** The losses of one network up to a step. */
export const lossesOf = (
  frames: readonly WarmUpFrame[],
  lane: LaneName,
  step: number,
): readonly (readonly number[])[] =>
  (frames[0]?.[lane] ?? []).map((_, i) =>
    frames.slice(0, step + 1).map((frame) => frame[lane][i]!.loss),
  );

const learned = (lane: readonly Standing[]) => lane.filter(({ loss }) => loss < goal).length;

/** How many networks of each lane have learned. */
export const countsOf = ({ cold, warm }: WarmUpFrame) => ({
  cold: learned(cold),
  warm: learned(warm),
});

/** The first network that lost its numbers. @param seed the first of the figure's seeds */
export function lostOf(frame: WarmUpFrame | undefined, seed: number): Lost | null {
  for (const lane of ['cold', 'warm'] as const)
    for (const [i, { diverged }] of (frame?.[lane] ?? []).entries()) {
      const how = lane === 'warm' ? 'warmed up' : 'at the full rate at once';
      if (diverged) return { diverged, of: `${how}, seed ${seed + i}` };
    }
  return null;
}

export function sentence(frame: WarmUpFrame | undefined, state: State): string {
  const { start, repeats, step, warmup } = state;
  const name = `${2 * repeats} networks from ${startNames[start]} weights`;
  if (frame === undefined) return `**${name}.** Press Train.`;
  const { cold, warm } = countsOf(frame);
  const update = step * updatesPerStep;
  return `**Update ${update}: ${cold} of ${repeats} have learned at the full rate, ${warm} of ${repeats} with a warm-up of ${warmup}.** Learned means a loss below ${formatNumber(goal)}; ln 3 = ${formatNumber(plateau)} knows nothing.`;
}

export const widget: Widget<State, null> = {
  id: 'warm-up',
  version: 1,
  schema: z.object({
    start: z._default(z.enum(['he', 'standard']), 'standard'),
    learningRate: z._default(z.number(), 0.03),
    warmup: z._default(z.int(), 100),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 6),
    step: z._default(z.int(), 0),
  }),
  limits: { learningRate: [0.001, 1], warmup: [0, 200], repeats: [1, 12], step: [0, steps] },
  trace: () => null,
  describe: (_, state) => sentence(undefined, state),
};

export const table = (frames: readonly WarmUpFrame[], { seed }: State) => ({
  columns: ['update', ...(['cold', 'warm'] as const).flatMap((lane) => frames[0]![lane].map((_, i) => `${laneNames[lane]}, seed ${seed + i}`))],
  rows: frames.map(({ cold, warm }, i) => [
    i * updatesPerStep,
    ...[...cold, ...warm].map(({ loss }) => loss),
  ]),
}); // biome-ignore format: a table
