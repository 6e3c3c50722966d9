import * as nn from '../../../src/nn/index.ts';

/** A training step and what it is given. */
export interface Training {
  readonly step: (x: nn.Tensor, y: nn.Tensor) => nn.Tensor;
  readonly x: nn.Tensor;
  readonly y: nn.Tensor;
}

const drawn = (shape: readonly number[], seed: number): nn.Tensor => {
  const random = nn.random(seed);
  const size = shape.reduce((a, b) => a * b, 1);
  return nn.tensor(
    Float64Array.from({ length: size }, () => random.normal()),
    shape,
  );
};

const oneHot = (count: number): nn.Tensor =>
  nn.oneHot(nn.tensor(Array.from({ length: count }, (_, i) => (i * 7) % 3)), 3);

/** Adam on a network of layers, with softmax cross-entropy. */
function withAdam(network: nn.Layer, x: nn.Tensor, y: nn.Tensor): Training {
  const rule = nn.optimizers.adam({ learningRate: 0.02 });
  const step = (inputs: nn.Tensor, targets: nn.Tensor) => {
    const loss = nn.softmaxCrossEntropy(network.call(inputs, { training: true }), targets);
    nn.optimizers.apply(rule, network.parameters(), nn.gradients(loss, network.parameters()));
    return loss;
  };
  return { step, x, y };
}

const { layers } = nn;

export const trainings: Record<string, () => Training> = {
  'a small net': () =>
    withAdam(
      layers.sequential([
        layers.linear(2, 8, { random: nn.random(1) }),
        layers.activation('tanh'),
        layers.linear(8, 5, { random: nn.random(2) }),
        layers.activation('relu'),
        layers.linear(5, 3, { random: nn.random(3) }),
      ]),
      drawn([10, 2], 4),
      oneHot(10),
    ),
  'a convolutional net with batch norm, pooling and dropout': () =>
    withAdam(
      layers.sequential([
        layers.conv2d(1, 4, { kernelSize: 3, padding: 1, random: nn.random(1) }),
        layers.batchNorm(4),
        layers.activation('relu'),
        layers.maxPool2d({ kernelSize: 2 }),
        layers.conv2d(4, 6, { kernelSize: 3, random: nn.random(2) }),
        layers.activation('elu'),
        layers.avgPool2d({ kernelSize: 2 }),
        layers.flatten(),
        layers.dropout({ rate: 0.25, random: nn.random(5) }),
        layers.linear(24, 3, { random: nn.random(3) }),
      ]),
      drawn([6, 12, 12, 1], 4),
      oneHot(6),
    ),
};

/** The loss at each of so many steps. */
export const losses = ({ step, x, y }: Training, steps: number): number[] =>
  Array.from({ length: steps }, () => step(x, y).item());
