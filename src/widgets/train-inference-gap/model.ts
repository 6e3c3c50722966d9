import * as z from 'zod/mini';
import type { Configuration } from '../../experiments/crosswalk/configuration.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import type { GapSeed } from '../../experiments/normalization/gap-seeds.ts';
import {
  type Gap,
  type InferenceGap,
  steps,
  updatesPerStep,
} from '../../experiments/normalization/inference-gap.ts';
import { halfLife } from '../../experiments/normalization/running.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly batch: number;
  /** Share of the batch in the running statistics at each update. */
  readonly momentum: number;
  /** How the share is written. */
  readonly dialect: 'pytorch' | 'keras';
  readonly seed: number;
  /** The seed that is drawn, and those that make its bands. */
  readonly repeats: number;
  readonly step: number;
}

export const device: RunDevice = { ...exact, precision: 'float32' };

export const configOf = ({ batch, momentum, seed }: State): InferenceGap => ({
  batch,
  momentum,
  seed,
});

/** The seeds after the one that is drawn. */
export const othersOf = (state: State): InferenceGap => ({
  ...configOf(state),
  seed: (state.seed + 1) % 4294967296,
});

/** Lowest and highest loss of all seeds, at each step that is shown. */
export type Band = readonly (readonly [low: number, high: number])[];

/** The bands of both modes; none while there is one seed. */
export function bandsOf(
  shown: readonly Gap[],
  others: readonly GapSeed[],
): { readonly byBatch: Band; readonly byRunning: Band } {
  const band = (own: (gap: Gap) => number, mode: keyof GapSeed): Band =>
    others.length === 0
      ? []
      : shown.map((gap, at) => {
          const all = [own(gap), ...others.map((seed) => seed[mode][at]!)];
          return [Math.min(...all), Math.max(...all)];
        });
  return {
    byBatch: band((gap) => gap.lossByBatch, 'byBatch'),
    byRunning: band((gap) => gap.lossByRunning, 'byRunning'),
  };
}

/** The network of the figure as the libraries write it. */
export const asCode = ({ momentum }: Pick<State, 'momentum'>): Configuration => ({
  inputs: 2,
  hidden: [32, 32],
  outputs: 3,
  activation: 'relu',
  initializer: 'heNormal',
  batchNorm: { momentum },
  dropout: 0,
  optimizer: { rule: 'gradientDescent', learningRate: 0.1 },
  clip: null,
});

/** Of the rail: the update that each step has reached. */
export const labels = Array.from({ length: steps + 1 }, (_, step) =>
  step % 12 === 0 ? String(step * updatesPerStep) : '',
);

const short = (value: number) => formatNumber(Number(value.toPrecision(3)));

/** The same momentum as one library or the other writes it. */
export const written = ({ momentum, dialect }: Pick<State, 'momentum' | 'dialect'>): string =>
  dialect === 'pytorch' ? `momentum ${short(momentum)}` : `momentum ${short(1 - momentum)}`;

/** In how many of the seeds the running statistics answer better at the last of these frames. */
function seedsOf(shown: readonly Gap[], others: readonly GapSeed[]): string {
  const last = shown.at(-1);
  if (!last || others.length === 0) return '';
  const at = shown.length - 1;
  const pairs = [
    [last.lossByBatch, last.lossByRunning] as const,
    ...others.map(({ byBatch, byRunning }) => [byBatch[at]!, byRunning[at]!] as const),
  ];
  const lower = pairs.filter(([batch, running]) => running < batch).length;
  return ` The second is lower in ${lower} of ${pairs.length} seeds.`;
}

/** @param others seeds besides the one that is drawn */
export function sentence(
  frames: readonly Gap[],
  state: State,
  others: readonly GapSeed[] = [],
): string {
  const { batch, momentum, step } = state;
  const name = `Batches of ${batch}, ${written(state)}`;
  const life = `The running statistics forget half in ${formatNumber(halfLife(momentum), { digits: 2 })} updates`; // biome-ignore format: one line
  const here = frames[step];
  if (!here || step === 0) return `**${name}.** ${life}. Press Train.`;
  return `**${name}, update ${step * updatesPerStep}:** loss ${formatNumber(here.lossByBatch)} by the batch, ${formatNumber(here.lossByRunning)} by the running statistics.${seedsOf(frames.slice(0, step + 1), others)} ${life}.`;
}

export const widget: Widget<State, null> = {
  id: 'train-inference-gap',
  version: 1,
  schema: z.object({
    batch: z._default(z.int(), 8),
    momentum: z._default(z.number(), 0.1),
    dialect: z._default(z.enum(['pytorch', 'keras']), 'pytorch'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 3),
    step: z._default(z.int(), 0),
  }),
  limits: { batch: [2, 64], momentum: [0.01, 0.9], repeats: [1, 24], step: [0, steps] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (frames: readonly Gap[]) => ({
  columns: [
    'update',
    'loss by the batch',
    'loss by running statistics',
    'right by the batch',
    'right by running statistics',
    'one answer, lowest',
    'highest',
    'by running statistics',
  ],
  rows: frames
    .map((gap, i) => [
      i * updatesPerStep,
      gap.lossByBatch,
      gap.lossByRunning,
      gap.accuracyByBatch,
      gap.accuracyByRunning,
      Math.min(...gap.answers),
      Math.max(...gap.answers),
      gap.answer,
    ])
    .filter((_, i) => i % 6 === 0),
});
