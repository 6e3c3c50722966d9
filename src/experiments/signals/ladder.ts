import { tidy } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type Depths, passes } from './backward-pass.ts';
import { type Histogram, histogramOf } from './histogram.ts';
import type { PerSeed } from './over-seeds.ts';
import { deviationOf, lengthOf } from './spread.ts';

export interface LadderConfig extends Depths {
  readonly seed: number;
  /** Whether the first seed's activations and gradients are counted into histograms. */
  readonly histograms: boolean;
}

/** What is known after some seeds. */
export interface Ladder {
  /** Standard deviation of each layer's activations. */
  readonly deviations: PerSeed;
  /** Length of each layer's weight gradient. */
  readonly gradients: PerSeed;
  /** Length of the gradient of each layer's pre-activations. */
  readonly deltas: PerSeed;
  /** Length of each layer's weights. */
  readonly weights: PerSeed;
  readonly histograms: {
    readonly activations: readonly Histogram[];
    readonly gradients: readonly Histogram[];
  } | null;
}

/** What one seed adds. */
function measured(config: LadderConfig, number: number, wantsHistograms: boolean) {
  const { weights, activations, weightGradients, deltas } = passes(config, number);
  return {
    deviations: activations.map(deviationOf),
    gradients: weightGradients.map(lengthOf),
    deltas: deltas.map(lengthOf),
    weights: weights.map(lengthOf),
    histograms: wantsHistograms
      ? {
          activations: activations.map((values) => histogramOf(values)),
          gradients: weightGradients.map((values) => histogramOf(values)),
        }
      : null,
  };
}

/** Adds the measurements of one more seed. */
function withSeed(ladder: Ladder, config: LadderConfig): Ladder {
  const seeds = ladder.gradients.length;
  const wantsHistograms = config.histograms && seeds === 0;
  const more = tidy(() => measured(config, config.seed + seeds, wantsHistograms));
  return {
    deviations: [...ladder.deviations, more.deviations],
    gradients: [...ladder.gradients, more.gradients],
    deltas: [...ladder.deltas, more.deltas],
    weights: [...ladder.weights, more.weights],
    histograms: more.histograms ?? ladder.histograms,
  };
}

/** Signals and gradients of every layer before training; each step adds a seed. */
export const ladder: Experiment<LadderConfig, Ladder, Ladder> = {
  id: 'ladder',
  start(config) {
    let known: Ladder = {
      deviations: [],
      gradients: [],
      deltas: [],
      weights: [],
      histograms: null,
    };
    return {
      advance() {
        known = withSeed(known, config);
      },
      frame: () => known,
      checkpoint: () => known,
      restore(checkpoint) {
        known = checkpoint;
      },
    };
  },
};

/** The whole ladder of so many seeds, at once. */
export function ladderOf(config: LadderConfig, seeds: number): Ladder {
  const run = ladder.start(config);
  for (let seed = 0; seed < seeds; seed++) run.advance();
  return run.frame();
}
