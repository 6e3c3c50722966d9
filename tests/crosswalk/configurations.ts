import type { Configuration } from '../../src/experiments/crosswalk/configuration.ts';
import { asOurs } from '../../src/experiments/crosswalk/rules/write-rule.ts';
import { ruleNames } from '../../src/experiments/optimizers/rules.ts';

const plain: Configuration = {
  inputs: 40,
  hidden: [60, 50],
  outputs: 3,
  activation: 'relu',
  initializer: 'heNormal',
  batchNorm: null,
  dropout: 0,
  optimizer: { rule: 'gradientDescent', learningRate: 0.1 },
  clip: null,
};

/** Each thing that can be said, at least once. */
export const configurations: readonly Configuration[] = [
  plain,
  ...(['sigmoid', 'tanh', 'leakyRelu', 'prelu', 'elu', 'selu'] as const).map((activation) => ({
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
  ...ruleNames.map((rule) => ({ ...plain, optimizer: asOurs(rule) })),
  { ...plain, batchNorm: { momentum: 0.1 }, dropout: 0.2 },
  { ...plain, outputs: 1, hiddenBias: -0.5 },
  { ...plain, outputs: 1, dropout: 0.5, optimizer: { rule: 'adam', learningRate: 0.01 } },
];
