import type { Configuration } from '../../src/experiments/crosswalk/configuration.ts';

const plain: Configuration = {
  inputs: 40,
  hidden: [60, 50],
  outputs: 3,
  activation: 'relu',
  initializer: 'heNormal',
  batchNorm: null,
  dropout: 0,
  optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false },
  clip: null,
};

/** Each thing that can be said, at least once. */
export const configurations: readonly Configuration[] = [
  plain,
  ...(['sigmoid', 'tanh', 'leakyRelu', 'elu', 'selu'] as const).map((activation) => ({
    ...plain,
    activation,
  })),
  ...(
    [
      'zeros',
      'tiny',
      'standard',
      'pytorchDefault',
      'lecunNormal',
      'lecunUniform',
      'glorotUniform',
      'glorotNormal',
      'heUniform',
      'orthogonal',
    ] as const
  ).map((initializer) => ({ ...plain, initializer })),
  ...(['value', 'norm', 'globalNorm'] as const).map((by) => ({
    ...plain,
    initializer: 'standard' as const,
    clip: { by, limit: 0.5 },
  })),
  { ...plain, optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: false } },
  { ...plain, optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true } },
  { ...plain, optimizer: { kind: 'adam', learningRate: 0.001 } },
  { ...plain, batchNorm: { momentum: 0.1 }, dropout: 0.2 },
];
