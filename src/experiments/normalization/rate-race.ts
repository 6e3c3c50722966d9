import { tidy } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type Diverged, guarded } from '../training/guarded.ts';
import { ARMS, type SpiralNet, spiralNet } from './spiral-net.ts';

export type RateRace = Pick<SpiralNet, 'activation' | 'weights' | 'seed' | 'longest'>;

/** Learning rates of the race, from the smallest. */
export const rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] as const;

/** 60 epochs of 300 points in batches of 50. */
export const updates = 360;

/** How a training ended. */
export interface Trial {
  /** Share of the training points that are right, in evaluation mode; chance for a network without numbers. */
  readonly accuracy: number;
  /** Why it stopped, where it lost its numbers. */
  readonly lost: Diverged | null;
}

/** Trials of one seed, by rate; shorter than the rates while it goes on. */
export interface Lanes {
  readonly plain: readonly Trial[];
  readonly normalized: readonly Trial[];
}

/** One network that is trained at whatever rate is asked, each time from the same start. */
export function laneOf(config: RateRace, isNormalized: boolean) {
  const shape = { depth: 5, width: 64, batch: 50, learningRate: rates[0], isNormalized };
  const net = spiralNet({ ...config, ...shape });
  const training = guarded(net.step, net.drawn);
  return (rate: number): Trial =>
    tidy(() => {
      training.clear();
      net.restart(rate);
      for (let update = 0; update < updates && !training.diverged; update++) training.advance();
      const lost = training.diverged;
      return { accuracy: lost ? 1 / ARMS : net.accuracy(), lost };
    });
}

/** Five layers of 64 units with and without normalization; a step is one rate, a seed takes eight. */
export const rateRace: Experiment<RateRace, readonly Lanes[], readonly Lanes[]> = {
  id: 'rate-race',
  start(config) {
    let done: readonly Lanes[] = [];
    let lanes: { seed: number; plain: ReturnType<typeof laneOf>; normalized: ReturnType<typeof laneOf> } | null = null; // biome-ignore format: one line
    return {
      advance() {
        const last = done.at(-1);
        const current = last && last.plain.length < rates.length ? last : { plain: [], normalized: [] }; // biome-ignore format: one line
        const finished = current === last ? done.slice(0, -1) : done;
        const seed = config.seed + finished.length;
        if (lanes?.seed !== seed)
          lanes = { seed, plain: laneOf({ ...config, seed }, false), normalized: laneOf({ ...config, seed }, true) }; // biome-ignore format: one line
        const rate = rates[current.plain.length]!;
        done = [
          ...finished,
          {
            plain: [...current.plain, lanes.plain(rate)],
            normalized: [...current.normalized, lanes.normalized(rate)],
          },
        ];
      },
      frame: () => done,
      checkpoint: () => done,
      restore(checkpoint) {
        done = checkpoint;
      },
    };
  },
};

/** The whole race of one seed, at once. */
export function raceOf(config: RateRace): Lanes {
  const run = rateRace.start(config);
  for (const _ of rates) run.advance();
  return run.frame()[0]!;
}
