import type { ActivationName, Configuration, Dialect, InitializerName } from './configuration.ts';
import { sizesOf } from './configuration.ts';
import { writeRule } from './rules/write-rule.ts';

/** How a weight `w` of PyTorch's shape [out, in] is filled. LeCun's rule has no function of its own there. */
const initializers: Readonly<Record<InitializerName, string>> = {
  zeros: 'nn.init.zeros_(w)',
  tiny: 'nn.init.normal_(w, std=0.01)',
  standard: 'nn.init.normal_(w, std=1.0)',
  pytorchDefault: 'nn.init.kaiming_uniform_(w, a=math.sqrt(5))',
  lecunNormal: 'nn.init.normal_(w, std=math.sqrt(1 / w.shape[1]))',
  lecunUniform: 'nn.init.uniform_(w, -math.sqrt(3 / w.shape[1]), math.sqrt(3 / w.shape[1]))',
  glorotUniform: 'nn.init.xavier_uniform_(w)',
  glorotNormal: 'nn.init.xavier_normal_(w)',
  heNormal: "nn.init.kaiming_normal_(w, nonlinearity='relu')",
  heUniform: "nn.init.kaiming_uniform_(w, nonlinearity='relu')",
  orthogonal: 'nn.init.orthogonal_(w)',
};

const activations: Readonly<Record<ActivationName, string>> = {
  sigmoid: 'nn.Sigmoid()',
  tanh: 'nn.Tanh()',
  relu: 'nn.ReLU()',
  leakyRelu: 'nn.LeakyReLU(0.01)',
  prelu: 'nn.PReLU()',
  elu: 'nn.ELU()',
  selu: 'nn.SELU()',
};

function clipping({ clip }: Configuration): string[] {
  if (!clip) return [];
  switch (clip.by) {
    case 'value':
      return [`nn.utils.clip_grad_value_(network.parameters(), ${clip.limit})`];
    case 'norm':
      return ['for w in network.parameters():', `    nn.utils.clip_grad_norm_([w], ${clip.limit})`];
    case 'globalNorm':
      return [`nn.utils.clip_grad_norm_(network.parameters(), ${clip.limit})`];
  }
}

function network(configuration: Configuration): string {
  const { activation, batchNorm, dropout } = configuration;
  const sizes = sizesOf(configuration);
  const lines = sizes.slice(1).flatMap((units, i) => {
    const linear = `nn.Linear(${sizes[i]}, ${units})`;
    if (i === sizes.length - 2) return [linear];
    return [
      linear,
      ...(batchNorm ? [`nn.BatchNorm1d(${units}, momentum=${batchNorm.momentum})`] : []),
      activations[activation],
      ...(dropout > 0 ? [`nn.Dropout(${dropout})`] : []),
    ];
  });
  return `network = nn.Sequential(\n${lines.map((line) => `    ${line},`).join('\n')}\n)`;
}

/** All linear layers but the last. */
const hiddenBiases = ({ hiddenBias = 0 }: Configuration): string =>
  hiddenBias === 0
    ? ''
    : `for layer in network[:-1]:
    if isinstance(layer, nn.Linear):
        nn.init.constant_(layer.bias, ${hiddenBias})
`;

/** PyTorch 1.13 and later. */
export const pytorch: Dialect = {
  library: 'PyTorch',
  language: 'python',
  initializers,
  write: (configuration) =>
    `import math
import torch
from torch import nn

${network(configuration)}
for layer in network:
    if isinstance(layer, nn.Linear):
        w = layer.weight
        ${initializers[configuration.initializer]}
        nn.init.zeros_(layer.bias)
${hiddenBiases(configuration)}rule = ${writeRule(configuration.optimizer, 'PyTorch')}

def step(x, labels):
    loss = nn.functional.${configuration.outputs === 1 ? 'binary_cross_entropy_with_logits' : 'cross_entropy'}(network(x), labels)
    rule.zero_grad()
    loss.backward()
${clipping(configuration)
  .map((line) => `    ${line}\n`)
  .join('')}    rule.step()
    return loss.item()
`,
};
