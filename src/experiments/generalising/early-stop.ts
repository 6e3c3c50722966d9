import type { Experiment } from '../runner/experiment.ts';
import { type Judgement, moonsNet } from './moons-net.ts';

/** Epochs of the whole training. */
export const epochs = 300;

/** A network that could know 60 noisy points by heart, as table E10 has it. */
const netOf = (seed: number) =>
  moonsNet({
    train: 60,
    validation: 200,
    test: 2000,
    noise: 0.35,
    hidden: [256, 256],
    learningRate: 0.003,
    batch: 10,
    seed,
  });

/** How the network stands after an epoch. */
export interface Epoch {
  readonly train: Judgement;
  readonly validation: Judgement;
}

export interface EarlyStop {
  readonly curve: readonly Epoch[];
  /** On the test points: as it was when the validation points liked it best, and as it is now. */
  readonly test: { readonly best: Judgement; readonly last: Judgement } | null;
}

interface Kept {
  readonly curve: readonly Epoch[];
  readonly best: Judgement | null;
  readonly place: ReturnType<ReturnType<typeof netOf>['checkpoint']>;
}

/** Trains it to the end, whatever the validation points say; a step is one epoch. */
export const earlyStop: Experiment<{ readonly seed: number }, EarlyStop, Kept> = {
  id: 'early-stop',
  start({ seed }) {
    const net = netOf(seed);
    let curve: readonly Epoch[] = [];
    let best: Judgement | null = null;
    return {
      advance() {
        net.epoch();
        const validation = net.judge('validation');
        const isBest = curve.every((epoch) => epoch.validation.loss > validation.loss);
        curve = [...curve, { train: net.judge('train'), validation }];
        if (isBest) best = net.judge('test');
      },
      frame: () => ({ curve, test: best && { best, last: net.judge('test') } }),
      checkpoint: () => ({ curve, best, place: net.checkpoint() }),
      restore(kept) {
        ({ curve, best } = kept);
        net.restore(kept.place);
      },
    };
  },
};

/** All epochs of one seed. */
export function stoppedEarly(seed: number): EarlyStop {
  const run = earlyStop.start({ seed });
  for (let epoch = 0; epoch < epochs; epoch++) run.advance();
  return run.frame();
}
