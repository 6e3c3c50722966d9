import type { Experiment } from '../runner/experiment.ts';
import { type DensitiesConfig, densities, type Spread, steps } from './densities.ts';

/** One seed's training: both networks before it and after every step. */
export type SpreadsByStep = readonly (readonly Spread[])[];

function trained(config: DensitiesConfig): SpreadsByStep {
  const run = densities.start(config);
  const seen = [run.frame()];
  for (let step = 0; step < steps; step++) {
    run.advance();
    seen.push(run.frame());
  }
  return seen;
}

/** Whole trainings, one seed after another: what else could have come out. Each step is a seed. */
export const densitySeeds: Experiment<
  DensitiesConfig,
  readonly SpreadsByStep[],
  readonly SpreadsByStep[]
> = {
  id: 'density-seeds',
  start(config) {
    let found: readonly SpreadsByStep[] = [];
    return {
      advance() {
        found = [...found, trained({ ...config, seed: config.seed + found.length })];
      },
      frame: () => found,
      checkpoint: () => found,
      restore(checkpoint) {
        found = checkpoint;
      },
    };
  },
};
