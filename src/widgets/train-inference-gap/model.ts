import * as z from 'zod/mini';
import type { Configuration } from '../../experiments/crosswalk/configuration.ts';
import { formatNumber } from '../../experiments/format-number.ts';
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
  readonly step: number;
}

export const device: RunDevice = { ...exact, precision: 'float32' };

export const configOf = ({ batch, momentum, seed }: State): InferenceGap => ({
  batch,
  momentum,
  seed,
});

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

export function sentence(frames: readonly Gap[], state: State): string {
  const { batch, momentum, step } = state;
  const name = `Batches of ${batch}, ${written(state)}`;
  const life = `The running statistics forget half in ${formatNumber(halfLife(momentum), { digits: 2 })} updates`; // biome-ignore format: one line
  const here = frames[step];
  if (!here || step === 0) return `**${name}.** ${life}. Press Train.`;
  return `**${name}, update ${step * updatesPerStep}:** loss ${formatNumber(here.lossByBatch)} by the batch, ${formatNumber(here.lossByRunning)} by the running statistics. ${life}.`;
}

export const widget: Widget<State, null> = {
  id: 'train-inference-gap',
  version: 1,
  schema: z.object({
    batch: z._default(z.int(), 8),
    momentum: z._default(z.number(), 0.1),
    dialect: z._default(z.enum(['pytorch', 'keras']), 'pytorch'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { batch: [2, 64], momentum: [0.01, 0.9], step: [0, steps] },
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
