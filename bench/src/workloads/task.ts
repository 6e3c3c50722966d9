/** [batch, inputs] times [inputs, outputs], plus a bias for each output. */
export interface LinearLayer {
  readonly kind: 'linear';
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: Activation;
}

/** A square window of `kernel` by `kernel`, stride 1, `padding` zeros on each side. */
export interface ConvolutionLayer {
  readonly kind: 'convolution';
  readonly kernel: number;
  readonly padding: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: Activation;
}

/** The largest of each 2 by 2 window. */
export interface PoolingLayer {
  readonly kind: 'maxPool';
}

/** [batch, height, width, channels] to [batch, everything else] */
export interface FlatteningLayer {
  readonly kind: 'flatten';
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

export type Activation = 'none' | 'relu' | 'tanh';
export type Layer = LinearLayer | ConvolutionLayer | PoolingLayer | FlatteningLayer;

/** One step of training with Adam: forward, backward, update. */
export interface NetworkTask {
  readonly kind: 'network';
  /** Of one example: [features] or [height, width, channels]. */
  readonly input: readonly number[];
  readonly batch: number;
  readonly layers: readonly Layer[];
  readonly outputs: number;
  readonly loss: 'meanSquaredError' | 'softmaxCrossEntropy';
  readonly learningRate: number;
}

export interface ImageTask {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  /** Whether the gradients are computed too, from a given upstream gradient. */
  readonly isBackward: boolean;
}

/** What is computed. Every library gets the same numbers for it (see `dataOf`). */
export type Task =
  /** [size, size] times [size, size] */
  | { readonly kind: 'matmul'; readonly size: number }
  /** relu(a·b + c)·tanh(d) + sigmoid(e), entry by entry */
  | { readonly kind: 'chain'; readonly size: number }
  /** Of each row of [size, size]. */
  | { readonly kind: 'sum' | 'softmax'; readonly size: number }
  /** 3 by 3 windows, zeros around. Backward: for the image and for the kernels. */
  | ({
      readonly kind: 'convolution';
      readonly inputs: number;
      readonly outputs: number;
    } & ImageTask)
  /** 2 by 2 windows. */
  | ({ readonly kind: 'maxPool'; readonly channels: number } & ImageTask)
  /** Forward and backward for x [rows, features], γ and β, by the statistics of the batch. */
  | { readonly kind: 'batchNorm'; readonly rows: number; readonly features: number }
  /** `layers` times tanh(HW); loss mean(H²); result: the deviation of each layer's weight gradient. */
  | {
      readonly kind: 'deep';
      readonly layers: number;
      readonly width: number;
      readonly batch: number;
    }
  | NetworkTask;

/** A network of linear layers, the last one without activation. */
export function perceptron(
  sizes: readonly number[],
  {
    batch,
    activation,
    loss,
    learningRate,
  }: {
    readonly batch: number;
    readonly activation: Activation;
    readonly loss: NetworkTask['loss'];
    readonly learningRate: number;
  },
): NetworkTask {
  const layers = sizes.slice(1).map(
    (outputs, i): Layer => ({
      kind: 'linear',
      inputs: sizes[i]!,
      outputs,
      activation: i === sizes.length - 2 ? 'none' : activation,
    }),
  );
  return {
    kind: 'network',
    input: [sizes[0]!],
    batch,
    layers,
    outputs: sizes.at(-1)!,
    loss,
    learningRate,
  };
}

/** The network of LeCun et al. (1998) with ReLU and max pooling, on images of 28 by 28. */
export function leNet(batch: number): NetworkTask {
  return {
    kind: 'network',
    input: [28, 28, 1],
    batch,
    layers: [
      { kind: 'convolution', kernel: 5, padding: 2, inputs: 1, outputs: 6, activation: 'relu' },
      { kind: 'maxPool' },
      { kind: 'convolution', kernel: 5, padding: 0, inputs: 6, outputs: 16, activation: 'relu' },
      { kind: 'maxPool' },
      { kind: 'flatten', height: 5, width: 5, channels: 16 },
      { kind: 'linear', inputs: 400, outputs: 120, activation: 'relu' },
      { kind: 'linear', inputs: 120, outputs: 84, activation: 'relu' },
      { kind: 'linear', inputs: 84, outputs: 10, activation: 'none' },
    ],
    outputs: 10,
    loss: 'softmaxCrossEntropy',
    learningRate: 1e-3,
  };
}
