import type { ActivationName, Configuration, Dialect, InitializerName } from './configuration.ts';
import { writeRule } from './rules/write-rule.ts';

const initializers: Readonly<Record<InitializerName, string>> = {
  zeros: "'zeros'",
  tiny: 'keras.initializers.RandomNormal(stddev=0.01)',
  standard: 'keras.initializers.RandomNormal(stddev=1.0)',
  pytorchDefault:
    "keras.initializers.VarianceScaling(scale=1/3, mode='fan_in', distribution='uniform')",
  lecunNormal: "'lecun_normal'",
  lecunUniform: "'lecun_uniform'",
  glorotUniform: "'glorot_uniform'",
  glorotNormal: "'glorot_normal'",
  heNormal: "'he_normal'",
  heUniform: "'he_uniform'",
  orthogonal: "'orthogonal'",
};

const activations: Readonly<Record<ActivationName, string>> = {
  sigmoid: "keras.layers.Activation('sigmoid')",
  tanh: "keras.layers.Activation('tanh')",
  relu: "keras.layers.Activation('relu')",
  leakyRelu: 'keras.layers.LeakyReLU(negative_slope=0.01)',
  // Unless told, Keras starts at 0 and learns a slope for each unit.
  prelu: 'keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.25), shared_axes=[1])',
  elu: "keras.layers.Activation('elu')",
  selu: "keras.layers.Activation('selu')",
};

/** Clipping is an option of the optimizer there, and `clipnorm` is each tensor's own. */
const clipping: Readonly<Record<'value' | 'norm' | 'globalNorm', string>> = {
  value: 'clipvalue',
  norm: 'clipnorm',
  globalNorm: 'global_clipnorm',
};

const rule = ({ optimizer, clip }: Configuration): string =>
  writeRule(optimizer, 'Keras', { more: clip ? [`${clipping[clip.by]}=${clip.limit}`] : [] });

/** Keras counts what stays of the running mean, and has another epsilon: 0.99 and 0.001 unless told. */
const batchNormOf = (momentum: number) =>
  `keras.layers.BatchNormalization(momentum=${Number((1 - momentum).toPrecision(12))}, epsilon=1e-5)`;

function network({
  inputs,
  hidden,
  outputs,
  activation,
  initializer,
  hiddenBias = 0,
  batchNorm,
  dropout,
}: Configuration): string {
  const kernel = `kernel_initializer=${initializers[initializer]}`;
  const bias = hiddenBias === 0 ? '' : `, bias_initializer=keras.initializers.Constant(${hiddenBias})`; // biome-ignore format: one line
  const lines = [
    `keras.Input((${inputs},))`,
    ...hidden.flatMap((units) => [
      `keras.layers.Dense(${units}, ${kernel}${bias})`,
      ...(batchNorm ? [batchNormOf(batchNorm.momentum)] : []),
      activations[activation],
      ...(dropout > 0 ? [`keras.layers.Dropout(${dropout})`] : []),
    ]),
    `keras.layers.Dense(${outputs}, ${kernel})`,
  ];
  return `network = keras.Sequential([\n${lines.map((line) => `    ${line},`).join('\n')}\n])`;
}

/** Keras 3. The rules are run against it where it is installed; the rest is written from its documentation. */
export const keras: Dialect = {
  library: 'Keras',
  language: 'python',
  initializers,
  write: (configuration) =>
    `import keras

${network(configuration)}
rule = ${rule(configuration)}
network.compile(
    optimizer=rule,
    loss=keras.losses.${configuration.outputs === 1 ? 'BinaryCrossentropy' : 'SparseCategoricalCrossentropy'}(from_logits=True),
)
# network.fit(x, labels, batch_size=…, epochs=…)
`,
};
