import {
  type Checkpoint,
  compile,
  gradients,
  optimizers,
  parameter,
  random,
  type Tensor,
  tensor,
  zeros,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type Diverged, guarded } from '../training/guarded.ts';
import { bowlOf, people, type ScalingName, scaled } from './scaling.ts';

export interface Overshoot {
  readonly scaling: ScalingName;
  /** The learning rate, as a share of the largest that does not diverge. */
  readonly share: number;
  readonly seed: number;
}

/** Updates between two frames, and frames of the whole run. */
export const updatesPerStep = 1000;
export const steps = 200;

/** The linear unit of the scaling laboratory in training, update by update, until it loses its numbers. */
export const overshoot: Experiment<Overshoot, Diverged | null, Checkpoint> = {
  id: 'overshoot',
  start({ scaling, share, seed }) {
    const { features, target } = people(200, random(seed));
    const inputs = scaled(features, scaling);
    const truth = tensor(target.map((value) => [value]));
    const parameters = [
      parameter(zeros([3, 1]), { name: 'w' }),
      parameter(zeros([1]), { name: 'b' }),
    ] as const;
    const [w, b] = parameters;
    const rule = optimizers.gradientDescent({ learningRate: share * bowlOf(inputs, target).largestRate }); // biome-ignore format: one line
    const step = compile((x: Tensor) => {
      const loss = x.matmul(w).add(b).sub(truth).square().mean();
      optimizers.apply(rule, parameters, gradients(loss, parameters));
      return loss;
    });
    const training = guarded(step, () => [inputs] as const);
    return {
      advance() {
        for (let i = 0; i < updatesPerStep; i++) training.advance();
      },
      frame: () => training.diverged,
      checkpoint: step.checkpoint,
      restore(checkpoint) {
        step.restore(checkpoint);
        training.clear();
      },
    };
  },
};
