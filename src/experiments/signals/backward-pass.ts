import {
  batchNorm,
  gradients,
  layers,
  matmul,
  ones,
  type Random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
  zeros,
} from '../../nn/index.ts';
import { initializerOf, type Start } from './starts.ts';

export const activations = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'elu', 'selu'] as const;
export type Activation = (typeof activations)[number];

/** A deep network before training: what every layer holds, and what comes back to it. */
export interface Depths {
  /** Hidden layers. */
  readonly depth: number;
  /** Units of each, and inputs. */
  readonly width: number;
  readonly activation: Activation;
  readonly start: Start;
  /** How the linear layer at the end starts: as the others unless told otherwise. */
  readonly head?: Start;
  /** Examples in the batch. */
  readonly examples?: number;
  /** Whether batch normalization stands before each activation. */
  readonly isNormalized?: boolean;
}

/** Classes of the linear layer at the end. */
const CLASSES = 10;

/** What one forward and one backward pass leave: one tensor per hidden layer, from the first. */
export interface Passes {
  /** [width, width] */
  readonly weights: readonly Tensor[];
  /** Activations, [examples, width] */
  readonly activations: readonly Tensor[];
  /** Gradients of the weights, [width, width] */
  readonly weightGradients: readonly Tensor[];
  /** Gradients of the pre-activations, [examples, width] */
  readonly deltas: readonly Tensor[];
}

/** Random inputs and labels through a network without biases, and back. */
export function passes(
  { depth, width, activation, start, head = start, examples = 256, isNormalized = false }: Depths,
  random: Random,
): Passes {
  const [data, labels] = [random.fork('data'), random.fork('labels')];
  const x = tensor(
    Array.from({ length: examples * width }, () => data.normal()),
    [examples, width],
  );
  const y = tensor(Array.from({ length: examples }, () => labels.integer(0, CLASSES)));
  const source = random.fork('weights');
  const activate = layers.activation(activation);
  const weights: Tensor[] = [];
  const sums: Tensor[] = [];
  const outputs: Tensor[] = [];
  for (let layer = 0; layer < depth; layer++) {
    weights.push(initializerOf[start]([width, width], source));
    sums.push(matmul(outputs.at(-1) ?? x, weights.at(-1)!));
    const sum = isNormalized ? normalized(sums.at(-1)!) : sums.at(-1)!;
    outputs.push(activate.call(sum, { training: true }));
  }
  const last = initializerOf[head]([width, CLASSES], source);
  const loss = sparseSoftmaxCrossEntropy(matmul(outputs.at(-1)!, last), y);
  const slopes = gradients(loss, [...weights, ...sums]);
  return {
    weights,
    activations: outputs,
    weightGradients: slopes.slice(0, depth),
    deltas: slopes.slice(depth),
  };
}

/** With the batch's own statistics, a scale of 1 and a shift of 0. */
const normalized = (x: Tensor): Tensor => batchNorm(x, ones([x.shape[1]!]), zeros([x.shape[1]!]));
