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
import type { LossesByDepth } from '../../experiments/trainability/depth-seeds.ts';
import { math } from '../../nn/index.ts';
import type { Lost } from '../kit/doctor/lost.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly activation: 'sigmoid' | 'tanh' | 'relu';
  readonly learningRate: number;
  readonly seed: number;
  /** The seed that is drawn, and those that make its bands. */
  readonly repeats: number;
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

/** The seeds after the one that is drawn. */
export const othersOf = (state: State): DepthRace => ({
  ...configOf(state),
  seed: (state.seed + 1) % 4294967296,
});

/** One network's way: its losses up to a step, and how it stands there. */
export interface Lane {
  readonly depth: number;
  readonly losses: readonly number[];
  readonly last: Standing | undefined;
  /** Lowest and highest loss of all seeds at each step; none while there is one seed. */
  readonly band: readonly (readonly [low: number, high: number])[];
}

/** @param others the races of the other seeds, as far as they have come */
export const lanesOf = (
  frames: readonly (readonly Standing[])[],
  step: number,
  others: readonly LossesByDepth[] = [],
): Lane[] =>
  depths.map((depth, i) => {
    const seen = frames.slice(0, step + 1).map((frame) => frame[i]!);
    const losses = seen.map(({ loss, diverged }) => (diverged ? Number.POSITIVE_INFINITY : loss));
    const band = losses.map((loss, at) => {
      const all = [loss, ...others.map((race) => race[i]![at]!)];
      return [Math.min(...all), Math.max(...all)] as const;
    });
    return {
      depth,
      losses: seen.map(({ loss }) => loss),
      last: seen.at(-1),
      band: others.length > 0 ? band : [],
    };
  });

/** The shallowest network that has lost its numbers. */
export function lostOf(lanes: readonly Lane[]): Lost | null {
  for (const { depth, last } of lanes) {
    const of = `${depth} ${depth === 1 ? 'layer' : 'layers'}`;
    if (last?.diverged) return { diverged: last.diverged, of };
  }
  return null;
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Where the deepest network stands over the seeds. */
function seedsOf({ depth, band }: Lane, others: number): string {
  const [low, high] = band.at(-1) ?? [];
  if (low === undefined || high === undefined) return '';
  const ends = [low, high].map((loss) => formatNumber(loss));
  const between = ends[0] === ends[1] ? `at ${ends[0]}` : `between ${ends.join(' and ')}`;
  return ` Over ${others + 1} seeds ${depth} layers stand ${between}.`;
}

/** @param others seeds besides the one that is drawn */
export function sentence(lanes: readonly Lane[], { activation, step }: State, others = 0): string {
  const name = activationNames[activation];
  const trained = lanes.filter(({ last }) => last !== undefined);
  if (trained.length === 0) return `**Six ${name} networks, 1 to 10 layers deep.** Press Train.`;
  const stuck = trained.filter(({ last }) => Math.abs(last!.loss - plateau) < 0.001);
  const ends = [trained[0]!, trained.at(-1)!].map(({ depth, last }) => `${depth === 1 ? 'one layer' : `${depth} layers`} ${formatNumber(last!.loss)} (${percent(last!.accuracy)})`); // biome-ignore format: one line
  const rest = stuck.length > 0 && step > 0 ? ` On ln 3 = ${formatNumber(plateau)}: ${stuck.map(({ depth }) => depth).join(', ')} layers.` : ''; // biome-ignore format: one line
  return `**${name}, update ${step * updatesPerStep}:** loss of ${ends.join(', of ')}.${rest}${seedsOf(trained.at(-1)!, others)}`;
}

export const widget: Widget<State, null> = {
  id: 'depth-race',
  version: 1,
  schema: z.object({
    activation: z._default(z.enum(['sigmoid', 'tanh', 'relu']), 'sigmoid'),
    learningRate: z._default(z.number(), 0.1),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 3),
    step: z._default(z.int(), 0),
  }),
  limits: { learningRate: [0.001, 10], repeats: [1, 24], step: [0, steps] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

/** @param lanes as far as they have come */
export const table = (frames: readonly (readonly Standing[])[], lanes: readonly Lane[]) => ({
  columns: [
    'update',
    ...depths.flatMap((depth) => [
      `loss, ${depth} layers`,
      'lowest',
      'highest',
      `right, ${depth} layers`,
    ]),
  ],
  rows: frames
    .map((frame, at) => [
      at * updatesPerStep,
      ...frame.flatMap(({ loss, accuracy }, i) => {
        const [low, high] = lanes[i]?.band[at] ?? [loss, loss];
        return [loss, low, high, accuracy];
      }),
    ])
    .filter((_, at) => at % 8 === 0),
});
