import {
  type Checkpoint,
  compile,
  data,
  evaluate,
  gradients,
  initializers,
  type Layer,
  layers,
  metrics,
  optimizers,
  random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
} from '../../nn/index.ts';
import { type Diverged, guarded } from '../training/guarded.ts';

/** A network of equal layers on the three-arm spiral. */
export interface DeepSpiral {
  readonly activation: 'sigmoid' | 'tanh' | 'relu';
  /** Hidden layers of 32 units. */
  readonly depth: number;
  readonly learningRate: number;
  readonly seed: number;
}

const POINTS = 100;
const WIDTH = 32;
const CLASSES = 3;

/** Glorot's weights, and He's for ReLU; biases of 0. */
export function networkOf({ activation, depth, seed }: DeepSpiral): Layer {
  const source = random(seed).fork('weights');
  const weights = activation === 'relu' ? initializers.heNormal() : initializers.glorotUniform();
  const sizes = [2, ...new Array<number>(depth).fill(WIDTH), CLASSES];
  return layers.sequential(
    sizes.slice(1).flatMap((units, i) => {
      const linear = layers.linear(sizes[i]!, units, { random: source, weights });
      return i < depth ? [linear, layers.activation(activation)] : [linear];
    }),
  );
}

/** The points, [300, 2], and their arms. */
export const spiralOf = (seed: number) =>
  data.spirals(POINTS, { noise: 0.2, arms: CLASSES, random: random(seed).fork('data') });

/** How a training stands. */
export interface Standing {
  /** Mean cross-entropy, in nats. */
  readonly loss: number;
  readonly accuracy: number;
  /** Why it stopped, or null. */
  readonly diverged: Diverged | null;
}

/** Full-batch training with momentum 0.9. */
export function deepSpiral(config: DeepSpiral) {
  const network = networkOf(config);
  const { inputs, targets } = spiralOf(config.seed);
  const rule = optimizers.momentum({ learningRate: config.learningRate, momentum: 0.9 });
  const parameters = network.parameters();
  const lossOf = (x: Tensor) =>
    sparseSoftmaxCrossEntropy(network.call(x, { training: true }), targets);
  const step = compile((x: Tensor) => {
    const loss = lossOf(x);
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return loss;
  });
  const measure = compile((x: Tensor) => {
    const logits = network.call(x, { training: false });
    return { logits, loss: sparseSoftmaxCrossEntropy(logits, targets) };
  });
  const training = guarded(step, () => [inputs] as const);
  return {
    advance: training.advance,
    standing(): Standing {
      const { loss, logits } = measure.run(inputs);
      return {
        loss: loss!.item(),
        accuracy: metrics.accuracy(logits!, targets),
        diverged: training.diverged,
      };
    },
    checkpoint: step.checkpoint,
    restore(checkpoint: Checkpoint) {
      step.restore(checkpoint);
      training.clear();
    },
  };
}

/** Length of the first weight gradient over that of the output layer's, before training. */
export function firstToOutput(config: DeepSpiral): number {
  const network = networkOf(config);
  const { inputs, targets } = spiralOf(config.seed);
  const weights = network.parameters().filter(({ shape }) => shape.length === 2);
  const loss = sparseSoftmaxCrossEntropy(network.call(inputs, { training: true }), targets);
  const slopes = gradients(loss, weights);
  evaluate(slopes);
  const lengthOf = (slope: Tensor) => slope.square().sum().sqrt().item();
  return lengthOf(slopes[0]!) / lengthOf(slopes.at(-1)!);
}
