import {
  binaryCrossEntropyWithLogits,
  type Checkpoint,
  compile,
  data,
  dropout,
  gradients,
  initializers,
  layers,
  optimizers,
  type Random,
  random,
  type Tensor,
  tidy,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';

/** A training with dropout whose parts may be at fault. */
export interface Pipeline {
  /** What training divides by where a unit is kept: the keep probability, the rate, or nothing. */
  readonly factor: 'kept' | 'rate' | 'nothing';
  /** Whether masks are still drawn when the network is asked. */
  readonly asked: 'still' | 'masked';
  readonly seed: number;
}

export interface PipelineEnd {
  /** Mean cross-entropy on 200 new points, in nats. */
  readonly testLoss: number;
  /** Largest difference between two askings of the same points, in logits. */
  readonly difference: number;
}

const [RATE, UPDATES_PER_STEP] = [0.8, 10] as const;

/** What the library's dropout, which divides by 1 − rate, must be multiplied by. */
const correction: Readonly<Record<Pipeline['factor'], number>> = {
  kept: 1,
  rate: (1 - RATE) / RATE,
  nothing: 1 - RATE,
};

/** A 2-32-32-1 ReLU network on sixty points of two moons, dropout of 0.8, and its pipeline's faults. */
export const dropoutPipeline: Experiment<Pipeline, PipelineEnd, Checkpoint> = {
  id: 'dropout-pipeline',
  start({ factor, asked, seed }) {
    const source = random(seed);
    const drawn = (count: number, name: string) => {
      const { inputs, targets } = data.moons(count, { noise: 0.3, random: source.fork(name) });
      return { x: inputs, y: targets.reshape([-1, 1]).detach() };
    };
    const [train, test] = [drawn(60, 'train'), drawn(200, 'test')];
    const weights = source.fork('weights');
    const he = initializers.heNormal();
    const sizes = [2, 32, 32, 1];
    const linears = sizes.slice(1).map((units, i) => layers.linear(sizes[i]!, units, { random: weights, weights: he })); // biome-ignore format: one line
    const parameters = linears.flatMap((linear) => linear.parameters());
    const masks = source.fork('masks');
    const drop = (x: Tensor, from: Random) => dropout(x, { rate: RATE, random: from }).mul(correction[factor]); // biome-ignore format: one line
    const answer = (x: Tensor, from: Random | null) => {
      const hidden = linears.slice(0, -1).reduce((value, linear) => {
        const a = linear.call(value).relu();
        return from === null ? a : drop(a, from);
      }, x);
      return linears.at(-1)!.call(hidden);
    };
    const rule = optimizers.adam({ learningRate: 0.01 });
    const step = compile((x: Tensor) => {
      const loss = binaryCrossEntropyWithLogits(answer(x, masks), train.y);
      optimizers.apply(rule, parameters, gradients(loss, parameters));
      return loss;
    });
    const asking = (name: string) => answer(test.x, asked === 'masked' ? source.fork(name) : null);
    return {
      advance() {
        for (let i = 0; i < UPDATES_PER_STEP; i++) step.run(train.x);
      },
      frame: () =>
        tidy(() => {
          const [once, again] = [asking('once'), asking('again')];
          return {
            testLoss: binaryCrossEntropyWithLogits(once, test.y).item(),
            difference: once.sub(again).abs().max().item(),
          };
        }),
      checkpoint: () => step.checkpoint(),
      restore: (kept) => step.restore(kept),
    };
  },
};
