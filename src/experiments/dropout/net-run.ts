import { type Judgement, moonsNet } from '../generalising/moons-net.ts';
import type { Experiment } from '../runner/experiment.ts';

export interface DropoutConfig {
  /** Probability that a hidden unit is silenced, at each update anew. */
  readonly rate: number;
  readonly seed: number;
}

/** Updates of a whole training, each on all 60 points. */
export const updates = 1000;

/** The network of table E8. */
export const netOf = ({ rate, seed }: DropoutConfig) =>
  moonsNet({
    train: 60,
    test: 2000,
    noise: 0.3,
    hidden: [128, 128],
    learningRate: 0.01,
    dropRate: rate,
    seed,
  });

/** One network, asked with every unit at work. */
export interface Standing {
  readonly updates: number;
  readonly train: Judgement;
  readonly test: Judgement;
}

type Net = ReturnType<typeof netOf>;

export const standingOf = (net: Net): Standing => ({
  updates: net.epochs,
  train: net.judge('train'),
  test: net.judge('test'),
});

/** Trains it; a step is ten updates. */
export const dropoutRun: Experiment<DropoutConfig, Standing, ReturnType<Net['checkpoint']>> = {
  id: 'dropout-run',
  start(config) {
    const net = netOf(config);
    return {
      advance() {
        for (let i = 0; i < 10; i++) net.epoch();
      },
      frame: () => standingOf(net),
      checkpoint: net.checkpoint,
      restore: net.restore,
    };
  },
};
