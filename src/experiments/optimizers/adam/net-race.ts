import { smallNet } from '../../reference/e3.ts';
import type { Experiment } from '../../runner/experiment.ts';
import { type LossCurve, lossCurves } from '../../training/loss-curves.ts';
import type { RuleConfig } from '../rules.ts';

/** Optimizers that train one small net, from the same weights on the same moons for each seed. */
export interface NetRaceConfig {
  readonly lanes: readonly RuleConfig[];
  readonly updates: number;
  /** The first of the seeds. */
  readonly seed: number;
}

/** Of each lane the training loss of every seed so far, every tenth update from the start. */
export type NetRace = readonly (readonly (readonly number[])[])[];

/** Updates between two losses. */
export const stride = 10;

/** Two moons of 200 points, a 2-32-32-1 network of tanh, all examples at once. */
export const smallNetCurves = (optimizer: RuleConfig): LossCurve =>
  lossCurves({ ...smallNet, optimizer });

/** A step of the runner trains one lane on one seed; all lanes have a seed before the next begins. */
export const netRace: Experiment<NetRaceConfig, NetRace, NetRace> = {
  id: 'net-race',
  start({ lanes, updates, seed }) {
    let known: NetRace = lanes.map(() => []);
    const curves = lanes.map(smallNetCurves);
    return {
      advance() {
        const done = known.reduce((sum, { length }) => sum + length, 0);
        const lane = done % lanes.length;
        const next = curves[lane]!(seed + Math.floor(done / lanes.length), updates, stride);
        known = known.map((all, i) => (i === lane ? [...all, next] : all));
      },
      frame: () => known,
      checkpoint: () => known,
      restore(checkpoint) {
        known = checkpoint;
      },
    };
  },
};
