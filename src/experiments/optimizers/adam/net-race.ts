import { tidy } from '../../../nn/index.ts';
import { smallNet } from '../../reference/e3.ts';
import type { Experiment } from '../../runner/experiment.ts';
import { classifier } from '../../training/classifier.ts';
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
export function lossCurve(optimizer: RuleConfig, updates: number, seed: number): number[] {
  return tidy(() => {
    const run = classifier.start({ ...smallNet, optimizer, seed });
    const losses = [run.frame().loss];
    for (let t = 1; t <= updates; t++) {
      run.advance();
      if (t % stride === 0) losses.push(run.frame().loss);
    }
    return losses;
  });
}

/** A step of the runner trains one lane on one seed; all lanes have a seed before the next begins. */
export const netRace: Experiment<NetRaceConfig, NetRace, NetRace> = {
  id: 'net-race',
  start({ lanes, updates, seed }) {
    let known: NetRace = lanes.map(() => []);
    return {
      advance() {
        const done = known.reduce((sum, { length }) => sum + length, 0);
        const lane = done % lanes.length;
        const curve = lossCurve(lanes[lane]!, updates, seed + Math.floor(done / lanes.length));
        known = known.map((curves, i) => (i === lane ? [...curves, curve] : curves));
      },
      frame: () => known,
      checkpoint: () => known,
      restore(checkpoint) {
        known = checkpoint;
      },
    };
  },
};
