import {
  batchNorm,
  evaluate,
  gradients,
  layers,
  matmul,
  mul,
  ones,
  random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
  zeros,
} from '../../nn/index.ts';
import { keptStream } from './kept-normals.ts';
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

/** What one forward pass leaves: one tensor per hidden layer, from the first. */
interface Forward {
  /** [examples, inputs] */
  readonly inputs: Tensor;
  /** [inputs, units] */
  readonly weights: readonly Tensor[];
  /** Activations, [examples, units] */
  readonly activations: readonly Tensor[];
}

/** What the way back leaves, in the same order. */
interface Backward {
  /** Gradients of the weights, [inputs, units] */
  readonly weightGradients: readonly Tensor[];
  /** Gradients of the pre-activations, [examples, units] */
  readonly deltas: readonly Tensor[];
}

/** One hidden layer on the way up: its own small graph, cut off from the layer below. */
interface Level {
  /** What comes from below, [examples, inputs] */
  readonly input: Tensor;
  /** [inputs, units] */
  readonly weights: Tensor;
  /** Pre-activations, [examples, units] */
  readonly sum: Tensor;
  /** [examples, units] */
  readonly output: Tensor;
}

/**
 * Random inputs through a network without biases, and, where wanted, random labels' gradients back.
 * Each layer is a graph of its own: its program serves all layers alike, at every depth.
 */
export function passes(depths: Depths, seed: number): Forward & Backward {
  const { inputs, levels, head } = upward(depths, seed, (x) => x.detach());
  return {
    ...held(inputs, levels),
    ...downward(levels, gradientAtTop(levels.at(-1)!.output, head, seed)),
  };
}

/** The way up alone. */
export function forwardPass(depths: Depths, seed: number): Forward {
  const { inputs, levels } = upward(depths, seed, (x) => x);
  return held(inputs, levels);
}

const held = (inputs: Tensor, levels: readonly Level[]): Forward => ({
  inputs,
  weights: levels.map(({ weights }) => weights),
  activations: levels.map(({ output }) => output),
});

/** @param cut what a layer sees of the layer below: where gradients are wanted, its numbers without their history */
function upward(
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
  seed: number,
  cut: (below: Tensor) => Tensor,
) {
  const data = keptStream(seed, 'data');
  const inputs = tensor(
    Array.from({ length: examples * sizes[0]! }, () => data.normal()),
    [examples, sizes[0]!],
  );
  const source = keptStream(seed, 'weights');
  const activate = activation === 'linear' ? null : layers.activation(activation);
  const levels: Level[] = [];
  for (let layer = 0; layer < depth; layer++) {
    const input = cut(levels.at(-1)?.output ?? inputs);
    const weights = drawnBy(start)([sizes[layer]!, sizes[layer + 1]!], source);
    const sum = matmul(input, weights);
    const shifted = isNormalized ? normalized(sum) : sum;
    const output = activate ? activate.call(shifted, { training: true }) : shifted;
    evaluate([sum, output]);
    levels.push({ input, weights, sum, output });
  }
  return { inputs, levels, head: drawnBy(head)([sizes.at(-1)!, CLASSES], source) };
}

/** The gradient of the loss in the last hidden layer's activations. */
function gradientAtTop(output: Tensor, head: Tensor, seed: number): Tensor {
  const source = random(seed).fork('labels');
  const labels = tensor(Array.from({ length: output.shape[0]! }, () => source.integer(0, CLASSES)));
  const top = output.detach();
  const loss = sparseSoftmaxCrossEntropy(matmul(top, head), labels);
  const [gradient] = gradients(loss, [top]);
  evaluate([gradient!]);
  top.dispose();
  return gradient!;
}

/** @param top the gradient of the loss in the last layer's activations */
function downward(levels: readonly Level[], top: Tensor): Backward {
  const weightGradients: Tensor[] = [];
  const deltas: Tensor[] = [];
  let arriving = top;
  for (const { input, weights, sum, output } of levels.toReversed()) {
    // The gradient of Σ output · dy is what a layer makes of the dy that arrives.
    const dy = arriving.detach();
    const [ofWeights, delta, ofInput] = gradients(mul(output, dy).sum(), [weights, sum, input]);
    evaluate([ofWeights!, delta!, ofInput!]);
    // Numbers that a detached tensor shares with another one are held until both are given back.
    for (const shared of [dy, input]) shared.dispose();
    weightGradients.unshift(ofWeights!);
    deltas.unshift(delta!);
    arriving = ofInput!;
  }
  return { weightGradients, deltas };
}

/** With the batch's own statistics, a scale of 1 and a shift of 0. */
const normalized = (x: Tensor): Tensor => batchNorm(x, ones([x.shape[1]!]), zeros([x.shape[1]!]));
