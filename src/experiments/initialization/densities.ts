import { type Checkpoint, tidy } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type Histogram, histogramOf } from '../signals/histogram.ts';
import { deviationOf } from '../signals/spread.ts';
import type { Start } from '../signals/starts.ts';
import type { Diverged } from '../training/guarded.ts';
import { type DigitNet, digitNet, examplesOf, updatesPerEpoch } from './digit-net.ts';

/** Two networks that differ in their first weights only. */
export interface DensitiesConfig {
  readonly activation: DigitNet['activation'];
  readonly left: Start;
  readonly right: Start;
  readonly seed: number;
}

/** How the activations of one network are spread. */
export interface Spread {
  /** One per hidden layer, over the whole range of the activation. */
  readonly histograms: readonly Histogram[];
  readonly deviations: readonly number[];
  readonly loss: number;
  readonly accuracy: number;
  readonly diverged: Diverged | null;
}

/** A quarter of an epoch. */
export const updatesPerStep = updatesPerEpoch / 4;
export const steps = 16;

const BINS = 60;
/** What an activation can be; of a rectifier, what is drawn. */
export const ranges = { tanh: [-1, 1], sigmoid: [0, 1], relu: [0, 4] } as const;

const spreadOf = (net: ReturnType<typeof digitNet>, { activation }: DensitiesConfig): Spread =>
  tidy(() => {
    const { outputs, ...rest } = net.standing();
    const range = ranges[activation];
    return {
      histograms: outputs.map((values) => histogramOf(values, { range, bins: BINS })),
      deviations: outputs.map(deviationOf),
      ...rest,
    };
  });

type Place = { readonly updates: number; readonly step: Checkpoint };

/** Both learn digits from the same batches; each step is a quarter of an epoch. */
export const densities: Experiment<DensitiesConfig, readonly Spread[], readonly Place[]> = {
  id: 'densities',
  start(config) {
    const { activation, left, right, seed } = config;
    const examples = examplesOf(seed);
    const nets = [left, right].map((start) => digitNet({ activation, start, seed }, examples));
    return {
      advance() {
        for (const net of nets) for (let i = 0; i < updatesPerStep; i++) net.advance();
      },
      frame: () => nets.map((net) => spreadOf(net, config)),
      checkpoint: () => nets.map((net) => net.checkpoint()),
      restore(places) {
        for (const [i, net] of nets.entries()) net.restore(places[i]!);
      },
    };
  },
};

/** Both networks after so many steps. */
export function spreadsAfter(config: DensitiesConfig, count: number): readonly Spread[] {
  const run = densities.start(config);
  for (let step = 0; step < count; step++) run.advance();
  return run.frame();
}
