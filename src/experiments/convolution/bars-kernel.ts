import { type Checkpoint, data, metrics, random, tidy } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type KernelNet, kernelNetOf, updateOf } from './bars-net.ts';

export interface BarsKernel extends KernelNet {
  readonly seed: number;
}

/** Shares of right answers where bars were in training, and on the other side. */
export interface BarsKernelFrame {
  readonly train: number;
  readonly test: number;
}

const [trained, tested, updatesPerStep] = [60, 100, 10] as const;

/** The convolution of the race on bars, small enough to be trained again for every answer to an exercise. */
export const barsKernel: Experiment<BarsKernel, BarsKernelFrame, Checkpoint> = {
  id: 'bars-kernel',
  start({ seed, ...net }) {
    const source = random(seed);
    const drawn = (n: number, where: 'left' | 'right') => data.bars(n, { side: where, random: source.fork(where) }); // biome-ignore format: one line
    const [left, right] = [drawn(trained, 'left'), drawn(tested, 'right')];
    const network = kernelNetOf(net, source.fork('weights'));
    const step = updateOf(network, 0.02);
    const share = ({ inputs, targets }: typeof left) => metrics.accuracy(network.call(inputs), targets); // biome-ignore format: one line
    return {
      advance() {
        for (let update = 0; update < updatesPerStep; update++) step.run(left.inputs, left.targets);
      },
      frame: () => tidy(() => ({ train: share(left), test: share(right) })),
      checkpoint: () => step.checkpoint(),
      restore: (kept) => step.restore(kept),
    };
  },
};
