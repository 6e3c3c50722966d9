import { type Checkpoint, schedules } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import type { Diverged } from '../training/guarded.ts';
import { type SpiralTraining, spiralTraining } from './spiral-training.ts';

/** Updates of a training, and between two frames. */
export const updates = 300;
export const updatesPerStep = 5;

export interface WarmUpConfig {
  readonly start: SpiralTraining['start'];
  /** Reached after the warm-up; from the first update on without one. */
  readonly learningRate: number;
  /** Updates of the warm-up, which begins at 0. */
  readonly warmup: number;
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
}

/** How one network stands. */
export interface Standing {
  /** Over all examples, in nats. */
  readonly loss: number;
  readonly diverged: Diverged | null;
}

/** The networks of all seeds, by whether they warm up. */
export interface WarmUpFrame {
  readonly cold: readonly Standing[];
  readonly warm: readonly Standing[];
}

/** The rate of each update with and without the warm-up. */
export const ratesOf = ({ learningRate, warmup }: WarmUpConfig) => ({
  cold: schedules.constant({ learningRate }),
  warm: warmup === 0 ? schedules.constant({ learningRate }) : schedules.warmup({ learningRate, steps: warmup }),
}); // biome-ignore format: two lines

/** Every seed's network twice from the same weights, at the full rate at once and after a warm-up. */
export const warmUp: Experiment<WarmUpConfig, WarmUpFrame, readonly Checkpoint[]> = {
  id: 'warm-up',
  start(config) {
    const { start, seed, repeats } = config;
    const rates = ratesOf(config);
    const lane = (learningRate: SpiralTraining['learningRate']) =>
      Array.from({ length: repeats }, (_, i) =>
        spiralTraining({ start, learningRate, batch: null, seed: seed + i }),
      );
    const lanes = { cold: lane(rates.cold), warm: lane(rates.warm) };
    const all = [...lanes.cold, ...lanes.warm];
    const standing = (training: (typeof all)[number]): Standing => ({
      loss: training.measure(),
      diverged: training.diverged,
    });
    return {
      advance() {
        for (const training of all) for (let i = 0; i < updatesPerStep; i++) training.advance();
      },
      frame: () => ({ cold: lanes.cold.map(standing), warm: lanes.warm.map(standing) }),
      checkpoint: () => all.map((training) => training.checkpoint()),
      restore(checkpoints) {
        for (const [i, training] of all.entries()) training.restore(checkpoints[i]!);
      },
    };
  },
};
