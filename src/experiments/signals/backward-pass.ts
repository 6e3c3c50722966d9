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
import { drawnBy, type Weights } from './starts.ts';

export const activations = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'elu', 'selu'] as const;
export type Activation = (typeof activations)[number];

/** What stands after each sum: an activation, or nothing. */
export type Unit = Activation | 'linear';

/** A deep network before training: what every layer holds, and what comes back to it. */
export interface Depths {
  /** Hidden layers. */
  readonly depth: number;
  /** Units of each, and inputs. */
  readonly width: number;
  readonly activation: Unit;
  readonly start: Weights;
  /** How the linear layer at the end starts: as the others unless told otherwise. */
  readonly head?: Weights;
  /** Inputs, and units of every layer, where they are not all `width`: one number more than `depth`. */
  readonly sizes?: readonly number[];
  /** Examples in the batch. */
  readonly examples?: number;
  /** Whether batch normalization stands before each activation. */
  readonly isNormalized?: boolean;
}

/** Classes of the linear layer at the end. */
const CLASSES = 10;

/** What one forward and one backward pass leave: one tensor per hidden layer, from the first. */
export interface Passes {
  /** [examples, inputs] */
  readonly inputs: Tensor;
  /** [inputs, units] */
  readonly weights: readonly Tensor[];
  /** Activations, [examples, units] */
  readonly activations: readonly Tensor[];
  /** Gradients of the weights, [inputs, units] */
  readonly weightGradients: readonly Tensor[];
  /** Gradients of the pre-activations, [examples, units] */
  readonly deltas: readonly Tensor[];
}

/** Random inputs and labels through a network without biases, and back. */
export function passes(
  {
    depth,
    width,
    activation,
    start,
    head = start,
    examples = 256,
    isNormalized = false,
    sizes = new Array<number>(depth + 1).fill(width),
  }: Depths,
  random: Random,
): Passes {
  const [data, labels] = [random.fork('data'), random.fork('labels')];
  const x = tensor(
    Array.from({ length: examples * sizes[0]! }, () => data.normal()),
    [examples, sizes[0]!],
  );
  const y = tensor(Array.from({ length: examples }, () => labels.integer(0, CLASSES)));
  const source = random.fork('weights');
  const activate = activation === 'linear' ? null : layers.activation(activation);
  const weights: Tensor[] = [];
  const sums: Tensor[] = [];
  const outputs: Tensor[] = [];
  for (let layer = 0; layer < depth; layer++) {
    weights.push(drawnBy(start)([sizes[layer]!, sizes[layer + 1]!], source));
    sums.push(matmul(outputs.at(-1) ?? x, weights.at(-1)!));
    const sum = isNormalized ? normalized(sums.at(-1)!) : sums.at(-1)!;
    outputs.push(activate ? activate.call(sum, { training: true }) : sum);
  }
  const last = drawnBy(head)([sizes.at(-1)!, CLASSES], source);
  const loss = sparseSoftmaxCrossEntropy(matmul(outputs.at(-1)!, last), y);
  const slopes = gradients(loss, [...weights, ...sums]);
  return {
    inputs: x,
    weights,
    activations: outputs,
    weightGradients: slopes.slice(0, depth),
    deltas: slopes.slice(depth),
  };
}

/** With the batch's own statistics, a scale of 1 and a shift of 0. */
const normalized = (x: Tensor): Tensor => batchNorm(x, ones([x.shape[1]!]), zeros([x.shape[1]!]));
