import type { Experiment } from '../runner/experiment.ts';
import { clouds, trainLogistic } from './logistic-regression.ts';

interface Config {
  readonly seed: number;
  readonly learningRate: number;
}

interface Frame {
  /** Entry k is the loss after k updates, in nats. */
  readonly losses: readonly number[];
}

/** The chapter's logistic regression as a run: one update a step. */
export const logisticRun: Experiment<Config, Frame, number> = {
  id: 'logistic-run',
  start({ seed, learningRate }) {
    const data = clouds({ seed });
    let steps = 0;
    return {
      advance() {
        steps += 1;
      },
      // From the start each time: a frame is wanted once, at the end.
      frame: () => ({
        losses: trainLogistic(data, { learningRate, steps }).map(({ loss }) => loss),
      }),
      checkpoint: () => steps,
      restore(checkpoint) {
        steps = checkpoint;
      },
    };
  },
};
