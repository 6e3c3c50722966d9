import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import type { Standing } from '../../experiments/trainability/deep-spiral.ts';
import {
  type DepthRace,
  depths,
  updates,
  updatesPerStep,
} from '../../experiments/trainability/depth-race.ts';
import { math } from '../../nn/index.ts';
import type { Lost } from '../kit/doctor/lost.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly activation: 'sigmoid' | 'tanh' | 'relu';
  readonly learningRate: number;
  readonly seed: number;
  /** Tens of updates. */
  readonly step: number;
}

/** What a network that knows nothing of three classes loses. */
export const plateau = math.log(3);
export const steps = updates / updatesPerStep;
/** Of the rail: the update that each step has reached. */
export const labels = Array.from({ length: steps + 1 }, (_, step) =>
  step % 10 === 0 ? String(step * updatesPerStep) : '',
);
/** Half the time of float64, and no number here comes near its ends. */
export const device: RunDevice = { ...exact, precision: 'float32' };

export const configOf = ({ activation, learningRate, seed }: State): DepthRace => ({
  activation,
  learningRate,
  seed,
});

export const activationNames = { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' } as const;

/** One network's way: its losses up to a step, and how it stands there. */
export interface Lane {
  readonly depth: number;
  readonly losses: readonly number[];
  readonly last: Standing | undefined;
}

export const lanesOf = (frames: readonly (readonly Standing[])[], step: number): Lane[] =>
  depths.map((depth, i) => {
    const seen = frames.slice(0, step + 1).map((frame) => frame[i]!);
    return { depth, losses: seen.map(({ loss }) => loss), last: seen.at(-1) };
  });

/** The shallowest network that has lost its numbers. */
export function lostOf(lanes: readonly Lane[]): Lost | null {
  for (const { depth, losses, last } of lanes) {
    const of = `${depth} ${depth === 1 ? 'layer' : 'layers'}`;
    if (last?.diverged)
      return { diverged: last.diverged, growth: losses, every: updatesPerStep, of };
  }
  return null;
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

export function sentence(lanes: readonly Lane[], { activation, step }: State): string {
  const name = activationNames[activation];
  const trained = lanes.filter(({ last }) => last !== undefined);
  if (trained.length === 0) return `**Six ${name} networks, 1 to 10 layers deep.** Press Train.`;
  const stuck = trained.filter(({ last }) => Math.abs(last!.loss - plateau) < 0.001);
  const ends = [trained[0]!, trained.at(-1)!].map(({ depth, last }) => `${depth === 1 ? 'one layer' : `${depth} layers`} ${formatNumber(last!.loss)} (${percent(last!.accuracy)})`); // biome-ignore format: one line
  const rest = stuck.length > 0 && step > 0 ? ` On ln 3 = ${formatNumber(plateau)}: ${stuck.map(({ depth }) => depth).join(', ')} layers.` : ''; // biome-ignore format: one line
  return `**${name}, update ${step * updatesPerStep}:** loss of ${ends.join(', of ')}.${rest}`;
}

export const widget: Widget<State, null> = {
  id: 'depth-race',
  version: 1,
  schema: z.object({
    activation: z._default(z.enum(['sigmoid', 'tanh', 'relu']), 'sigmoid'),
    learningRate: z._default(z.number(), 0.1),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { learningRate: [0.001, 10], step: [0, steps] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (frames: readonly (readonly Standing[])[]) => ({
  columns: [
    'update',
    ...depths.flatMap((depth) => [`loss, ${depth} layers`, `right, ${depth} layers`]),
  ],
  rows: frames
    .map((frame, i) => [
      i * updatesPerStep,
      ...frame.flatMap(({ loss, accuracy }) => [loss, accuracy]),
    ])
    .filter((_, i) => i % 8 === 0),
});
