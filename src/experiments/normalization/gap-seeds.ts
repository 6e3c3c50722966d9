import { tidy } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type InferenceGap, inferenceGap, steps } from './inference-gap.ts';

/** One seed's losses in both modes, before training and after each step; infinite once numbers are lost. */
export interface GapSeed {
  readonly byBatch: readonly number[];
  readonly byRunning: readonly number[];
}

function lossesOf(config: InferenceGap): GapSeed {
  const run = inferenceGap.start(config);
  const frames = [run.frame()];
  for (let step = 0; step < steps; step++) {
    run.advance();
    frames.push(run.frame());
  }
  const kept = (mode: 'lossByBatch' | 'lossByRunning') =>
    frames.map((frame) => (frame.diverged ? Number.POSITIVE_INFINITY : frame[mode]));
  return { byBatch: kept('lossByBatch'), byRunning: kept('lossByRunning') };
}

/** Whole trainings, one seed after another: what else could have come out. Each step is a seed. */
export const gapSeeds: Experiment<InferenceGap, readonly GapSeed[], readonly GapSeed[]> = {
  id: 'gap-seeds',
  start(config) {
    let found: readonly GapSeed[] = [];
    return {
      advance() {
        const seed = config.seed + found.length;
        found = [...found, tidy(() => lossesOf({ ...config, seed }))];
      },
      frame: () => found,
      checkpoint: () => found,
      restore(checkpoint) {
        found = checkpoint;
      },
    };
  },
};
