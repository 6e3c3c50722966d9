import type { ActivationName, Configuration, Dialect, InitializerName } from './configuration.ts';
import { sizesOf } from './configuration.ts';
import { writeRule } from './rules/write-rule.ts';

const initializers: Readonly<Record<InitializerName, string>> = {
  zeros: 'initializers.zeros()',
  tiny: 'initializers.normal({ deviation: 0.01 })',
  standard: 'initializers.normal({ deviation: 1 })',
  pytorchDefault:
    '(shape, source) => initializers.uniform({ low: -1 / Math.sqrt(shape[0]), high: 1 / Math.sqrt(shape[0]) })(shape, source)',
  lecunNormal: 'initializers.lecunNormal()',
  lecunUniform: 'initializers.lecunUniform()',
  glorotUniform: 'initializers.glorotUniform()',
  glorotNormal: 'initializers.glorotNormal()',
  heNormal: 'initializers.heNormal()',
  heUniform: 'initializers.heUniform()',
  orthogonal: 'initializers.orthogonal()',
};

const activations: Readonly<Record<ActivationName, string>> = {
  sigmoid: "layers.activation('sigmoid')",
  tanh: "layers.activation('tanh')",
  relu: "layers.activation('relu')",
  leakyRelu: "layers.activation('leakyRelu')",
  prelu: 'layers.prelu()',
  elu: "layers.activation('elu')",
  selu: "layers.activation('selu')",
};

function clipped({ clip }: Configuration): string {
  if (!clip) return 'slopes';
  switch (clip.by) {
    case 'value':
      return `clipByValue(slopes, ${clip.limit})`;
    case 'norm':
      return `clipByNorm(slopes, ${clip.limit})`;
    case 'globalNorm':
      return `clipByGlobalNorm(slopes, ${clip.limit}).clipped`;
  }
}

function network(configuration: Configuration): string {
  const { activation, initializer, batchNorm, dropout, hiddenBias = 0 } = configuration;
  const sizes = sizesOf(configuration);
  const lines = sizes.slice(1).flatMap((units, i) => {
    const isLast = i === sizes.length - 2;
    const bias = isLast || hiddenBias === 0 ? '' : `, bias: initializers.constant({ value: ${hiddenBias} })`; // biome-ignore format: one line
    const linear = `layers.linear(${sizes[i]}, ${units}, { random: random(${i + 1}), weights: ${initializers[initializer]}${bias} })`;
    if (isLast) return [linear];
    return [
      linear,
      ...(batchNorm ? [`layers.batchNorm(${units}, { momentum: ${batchNorm.momentum} })`] : []),
      activations[activation],
      ...(dropout > 0 ? [`layers.dropout({ rate: ${dropout}, random: random(0) })`] : []),
    ];
  });
  return `const network = layers.sequential([\n${lines.map((line) => `  ${line},`).join('\n')}\n]);`;
}

/** The book's own library. */
export const chainRule: Dialect = {
  library: 'Chain Rule',
  language: 'typescript',
  initializers,
  write: (configuration) =>
    `${network(configuration)}
const rule = ${writeRule(configuration.optimizer, 'Chain Rule')};
const step = compile((x: Tensor, labels: Tensor) => {
  const loss = ${configuration.outputs === 1 ? 'binaryCrossEntropyWithLogits' : 'sparseSoftmaxCrossEntropy'}(network.call(x, { training: true }), labels);
  const slopes = gradients(loss, network.parameters());
  optimizers.apply(rule, network.parameters(), ${clipped(configuration)});
  return loss;
});
`,
};
