import { tidy } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { deepSpiral } from './deep-spiral.ts';
import { type DepthRace, depths, updates, updatesPerStep } from './depth-race.ts';

/** One seed's losses, depth by depth: before training and after every ten updates; infinite once numbers are lost. */
export type LossesByDepth = readonly (readonly number[])[];

function lossesOf(config: DepthRace, depth: number): readonly number[] {
  const run = deepSpiral({ ...config, depth });
  const seen = () => {
    const { loss, diverged } = run.standing();
    return diverged ? Number.POSITIVE_INFINITY : loss;
  };
  const losses = [seen()];
  for (let done = 0; done < updates; done += updatesPerStep) {
    for (let i = 0; i < updatesPerStep; i++) run.advance();
    losses.push(seen());
  }
  return losses;
}

/** Whole races, one seed after another: what else could have come out. Each step is a seed. */
export const depthSeeds: Experiment<DepthRace, readonly LossesByDepth[], readonly LossesByDepth[]> =
  {
    id: 'depth-seeds',
    start(config) {
      let found: readonly LossesByDepth[] = [];
      return {
        advance() {
          const seed = config.seed + found.length;
          const one = depths.map((depth) => tidy(() => lossesOf({ ...config, seed }, depth)));
          found = [...found, one];
        },
        frame: () => found,
        checkpoint: () => found,
        restore(checkpoint) {
          found = checkpoint;
        },
      };
    },
  };
