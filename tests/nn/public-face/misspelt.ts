import * as nn from '../../../src/nn/index.ts';

const { initializers, layers, optimizers } = nn;
const t = nn.tensor;
const x = t([[1, 2], [3, 4]]); // biome-ignore format: a matrix
const image = nn.zeros([1, 3, 3, 1]);
const random = nn.random(1);
/** An option that nobody has. As `object`, so that the types do not find it. */
const typo: object = { tpyo: 1 };

/** Calls with a misspelt option beside the required ones, and what their message offers instead. */
export const misspelt: readonly (readonly [
  what: string,
  call: () => unknown,
  offered: string,
])[] = [
  ['gradientDescent', () => optimizers.gradientDescent(typo), 'learningRate'],
  ['momentum', () => optimizers.momentum(typo), 'learningRate, momentum'],
  ['nesterov', () => optimizers.nesterov(typo), 'learningRate, momentum'],
  ['adagrad', () => optimizers.adagrad(typo), 'learningRate, epsilon, initialAccumulator'],
  ['adadelta', () => optimizers.adadelta(typo), 'learningRate, rho, epsilon'],
  ['rmsprop', () => optimizers.rmsprop(typo), 'learningRate, rho, epsilon, momentum, centered'],
  ['adam', () => optimizers.adam(typo), 'learningRate, beta1, beta2, epsilon'],
  ['adamw', () => optimizers.adamw(typo), 'learningRate, beta1, beta2, epsilon, weightDecay'],
  ['nadam', () => optimizers.nadam(typo), 'learningRate, beta1, beta2, epsilon, momentumDecay'],
  ['constant', () => initializers.constant({ value: 1, ...typo }), 'value'],
  ['uniform', () => initializers.uniform(typo), 'low, high'],
  ['normal', () => initializers.normal(typo), 'mean, deviation'],
  ['orthogonal', () => initializers.orthogonal(typo), 'gain'],
  ['sum', () => nn.sum(x, typo), 'axis, keepDims'],
  ['mean', () => nn.mean(x, typo), 'axis, keepDims'],
  ['max', () => nn.max(x, typo), 'axis, keepDims'],
  ['min', () => nn.min(x, typo), 'axis, keepDims'],
  ['variance', () => nn.variance(x, typo), 'axis, keepDims'],
  ['logSumExp', () => nn.logSumExp(x, typo), 'axis, keepDims'],
  ['argMax', () => nn.argMax(x, typo), 'axis, keepDims'],
  ['softmax', () => x.softmax(typo), 'axis'],
  ['logSoftmax', () => nn.logSoftmax(x, typo), 'axis'],
  ['leakyRelu', () => nn.leakyRelu(x, typo), 'alpha'],
  ['elu', () => nn.elu(x, typo), 'alpha'],
  ['gelu', () => nn.gelu(x, typo), 'approximate'],
  ['clip', () => nn.clip(x, typo), 'min, max'],
  ['matmul', () => nn.matmul(x, x, typo), 'transposeA, transposeB'],
  ['transpose', () => nn.transpose(x, typo), 'perm'],
  ['concat', () => nn.concat([x], typo), 'axis'],
  ['stack', () => nn.stack([x], typo), 'axis'],
  ['slice', () => nn.slice(x, [0], [1], typo), 'step'],
  ['pad', () => nn.pad(t([1]), [[1, 1]], typo), 'value'],
  ['gather', () => nn.gather(x, t([0]), typo), 'axis'],
  ['conv2d', () => nn.conv2d(image, nn.ones([1, 1, 1, 1]), undefined, typo), 'stride, padding, dilation, groups'],
  ['maxPool2d', () => layers.maxPool2d({ kernelSize: 1, ...typo }).call(image), 'kernelSize, stride, padding'],
  ['avgPool2d', () => layers.avgPool2d({ kernelSize: 1, ...typo }).call(image), 'kernelSize, stride, padding, countIncludePad'],
  ['batchNorm', () => nn.batchNorm(x, t([1, 1]), t([0, 0]), typo), 'mean, variance, epsilon'],
  ['layerNorm', () => nn.layerNorm(x, t([1, 1]), t([0, 0]), typo), 'epsilon'],
  ['dropout', () => nn.dropout(x, { rate: 0, random, ...typo }), 'rate, random, training'],
  ['huber', () => nn.huber(x, x, typo), 'delta, reduction'],
  ['meanSquaredError', () => nn.meanSquaredError(x, x, typo), 'reduction'],
  ['softmaxCrossEntropy', () => nn.softmaxCrossEntropy(x, x, typo), 'labelSmoothing, reduction'],
  ['sparseSoftmaxCrossEntropy', () => nn.sparseSoftmaxCrossEntropy(x, t([0, 1]), typo), 'labelSmoothing, reduction'],
  ['gradientCheck', () => nn.gradientCheck((w) => w, [t(1)], typo), 'epsilon, absoluteTolerance, relativeTolerance'],
]; // biome-ignore format: a table
