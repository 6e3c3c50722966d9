import type { Checkpoint } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type DeepSpiral, deepSpiral, type Standing } from './deep-spiral.ts';

/** Hidden layers of the networks that run side by side. */
export const depths = [1, 2, 4, 6, 8, 10] as const;

/** Updates between two frames, and of the whole run. */
export const updatesPerStep = 10;
export const updates = 800;

export type DepthRace = Omit<DeepSpiral, 'depth'>;

/** One network per depth, all else equal, trained together; each step is ten updates of each. */
export const depthRace: Experiment<DepthRace, readonly Standing[], readonly Checkpoint[]> = {
  id: 'depth-race',
  start(config) {
    const runs = depths.map((depth) => deepSpiral({ ...config, depth }));
    return {
      advance() {
        for (const run of runs) for (let i = 0; i < updatesPerStep; i++) run.advance();
      },
      frame: () => runs.map((run) => run.standing()),
      checkpoint: () => runs.map((run) => run.checkpoint()),
      restore(checkpoints) {
        for (const [i, run] of runs.entries()) run.restore(checkpoints[i]!);
      },
    };
  },
};
