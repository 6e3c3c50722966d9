import * as nn from '../../../src/nn/index.ts';
import type { Call } from './calls.ts';

const t = nn.tensor;
const square = () => t([[1, 2], [3, 4]]); // biome-ignore format: a matrix
const image = () => t([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
const ln2 = Math.LN2;
const { data, initializers, layers, metrics, optimizers, schedules } = nn;

/** Where a weight of 1 is after one step with the gradient 0.5. */
const moved = <M>(rule: nn.UpdateRule<M>) => {
  const w = t([1]);
  return rule.step(w, t([0.5]), rule.start(w), 1)[0];
};
const ones = () => initializers.constant({ value: 1 });
const random = () => nn.random(3);

export const trainingCalls: readonly Call[] = [
  // losses
  ['meanSquaredError', () => nn.meanSquaredError(t([1, 2]), t([0, 0]), { reduction: 'sum' }), [5]],
  ['meanAbsoluteError', () => nn.meanAbsoluteError(t([1, 2]), t([0, 0]), { reduction: 'mean' }), [1.5]],
  ['huber', () => nn.huber(t([1, 3]), t([0, 0]), { delta: 2, reduction: 'none' }), [0.5, 4]],
  ['hinge', () => nn.hinge(t([0.5]), t([-1])), [1.5]],
  ['binaryCrossEntropy', () => nn.binaryCrossEntropy(t([0.5]), t([1])), [ln2]],
  ['binaryCrossEntropyWithLogits', () => nn.binaryCrossEntropyWithLogits(t([0]), t([1])), [ln2]],
  ['softmaxCrossEntropy', () => nn.softmaxCrossEntropy(t([[0, 0]]), t([[0, 1]]), { labelSmoothing: 0.1 }), [ln2]],
  ['sparseSoftmaxCrossEntropy', () => nn.sparseSoftmaxCrossEntropy(t([[0, 0]]), t([1]), { labelSmoothing: 0.1 }), [ln2]],
  ['negativeLogLikelihood', () => nn.negativeLogLikelihood(t([[-1, -2]]), t([1])), [2]],
  ['klDivergence', () => nn.klDivergence(t([[-ln2, -ln2]]), t([[1, 0]]), { reduction: 'sum' }), [ln2]],
  // gradients and penalties
  ['clipByValue', () => nn.clipByValue([t([3, -4])], 2), [2, -2]],
  ['clipByNorm', () => nn.clipByNorm([t([3, 4]), t([0.1])], 1), [0.6, 0.8, 0.1]],
  ['clipByGlobalNorm', () => { const { clipped, norm } = nn.clipByGlobalNorm([t([3]), t([4])], 1); return [clipped, norm]; }, [0.6, 0.8, 5]],
  ['softThreshold', () => nn.softThreshold(t([-3, 0.5, 3]), 1), [-2, 0, 2]],
  ['l1', () => nn.l1(t([-3, 4]), 0.5), [3.5]],
  ['l2', () => nn.l2([t([3]), t([4])], 0.5), [12.5]],
  // optimizers
  ['optimizers.gradientDescent', () => moved(optimizers.gradientDescent({ learningRate: 0.1 })), [0.95]],
  ['optimizers.gradientDescent', () => moved(optimizers.gradientDescent({ learningRate: (step) => (step === 0 ? 0.2 : 9) })), [0.9]],
  ['optimizers.momentum', () => moved(optimizers.momentum({ learningRate: 0.1, momentum: 0.5 })), [0.95]],
  ['optimizers.nesterov', () => moved(optimizers.nesterov({ learningRate: 0.1, momentum: 0.5 })), [0.925]],
  ['optimizers.adagrad', () => moved(optimizers.adagrad({ learningRate: 0.1, epsilon: 0, initialAccumulator: 0.75 })), [0.95]],
  ['optimizers.adadelta', () => moved(optimizers.adadelta({ learningRate: 1, rho: 0, epsilon: 0.25 })), [1 - 0.25 / Math.SQRT1_2]],
  ['optimizers.rmsprop', () => moved(optimizers.rmsprop({ learningRate: 0.1, rho: 0.75, epsilon: 0, momentum: 0.5, centered: false })), [0.8]],
  ['optimizers.adam', () => moved(optimizers.adam({ learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 0.5 })), [0.95]],
  ['optimizers.adamw', () => moved(optimizers.adamw({ learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 0.5, weightDecay: 0.5 })), [0.9]],
  ['optimizers.nadam', () => moved(optimizers.nadam({ learningRate: 0.1, beta1: 0, beta2: 0.99, epsilon: 0.5 })), [0.95]],
  ['optimizers.apply', () => { const w = nn.parameter(t([1])); optimizers.apply(optimizers.gradientDescent({ learningRate: 1 }), [w], [t([0.25])]); return w; }, [0.75]],
  // schedules
  ['schedules.constant', () => schedules.constant({ learningRate: 0.5 })(9), [0.5]],
  ['schedules.stepDecay', () => schedules.stepDecay({ learningRate: 1, stepSize: 2, gamma: 0.5 })(4), [0.25]],
  ['schedules.milestones', () => schedules.milestones({ learningRate: 1, at: [2, 4], gamma: 0.5 })(4), [0.25]],
  ['schedules.cosineRestarts', () => schedules.cosineRestarts({ learningRate: 1, period: 4, growth: 2, minimum: 0.5 })(8), [0.75]],
  ['schedules.exponentialDecay', () => schedules.exponentialDecay({ learningRate: 1, gamma: 0.5 })(2), [0.25]],
  ['schedules.inverseTime', () => schedules.inverseTime({ learningRate: 1, rate: 0.5 })(2), [0.5]],
  ['schedules.cosineAnnealing', () => schedules.cosineAnnealing({ learningRate: 1, steps: 10, minimum: 0.5 })(5), [0.75]],
  ['schedules.warmup', () => schedules.warmup({ learningRate: 1, steps: 4, startFactor: 0 })(2), [0.5]],
  ['schedules.reduceOnPlateau', () => { const plateau = schedules.reduceOnPlateau({ learningRate: 1, factor: 0.5, patience: 0, threshold: 0, cooldown: 0, minimum: 0 }); return [plateau.update(1), plateau.update(1)]; }, [1, 0.5]],
  // initializers
  ['initializers.zeros', () => initializers.zeros()([2], random()), [0, 0]],
  ['initializers.constant', () => ones()([2], random()), [1, 1]],
  ['initializers.uniform', () => initializers.uniform({ low: 2, high: 2 })([2], random()), [2, 2]],
  ['initializers.normal', () => initializers.normal({ mean: 2, deviation: 0 })([2], random()), [2, 2]],
  ...(['lecunNormal', 'lecunUniform', 'glorotNormal', 'glorotUniform', 'heNormal', 'heUniform'] as const).map((name): Call => [`initializers.${name}`, () => initializers[name]()([3, 3, 2, 4], random()), { shape: [3, 3, 2, 4] }]),
  ['initializers.orthogonal', () => { const q = initializers.orthogonal({ gain: 2 })([2, 2], random()); return q.matmul(q, { transposeB: true }); }, [4, 0, 0, 4]],
  // layers
  ['layers.linear', () => layers.linear(2, 1, { random: random(), weights: ones(), bias: ones(), name: 'first' }).call(square(), { training: true }), [4, 8]],
  ['layers.conv2d', () => layers.conv2d(1, 1, { kernelSize: 2, random: random(), weights: ones(), bias: false, stride: 1, padding: 0, dilation: 1, groups: 1 }).call(image()), [12, 16, 24, 28]],
  ['layers.maxPool2d', () => layers.maxPool2d({ kernelSize: 2, stride: 1, padding: 0 }).call(image()), [5, 6, 8, 9]],
  ['layers.avgPool2d', () => layers.avgPool2d({ kernelSize: 3, countIncludePad: true }).call(image()), [5]],
  ['layers.flatten', () => layers.flatten().call(image()), { shape: [1, 9] }],
  ['layers.dropout', () => layers.dropout({ rate: 0.5, random: random() }).call(square()), [1, 2, 3, 4]],
  ['layers.batchNorm', () => { const layer = layers.batchNorm(2, { momentum: 0.5, epsilon: 0 }); return [layer.call(square(), { training: true }), layer.state()]; }, [-1, -1, 1, 1, 1, 1.5, 1, 1]],
  ['layers.layerNorm', () => layers.layerNorm(2, { epsilon: 0 }).call(square()), [-1, 1, -1, 1]],
  ['layers.activation', () => layers.activation('relu').call(t([-1, 1])), [0, 1]],
  ['layers.prelu', () => layers.prelu({ slope: 0.5, units: 2, name: 'p' }).call(t([-2, 4])), [-1, 4]],
  ['layers.sequential', () => layers.sequential([layers.flatten(), layers.linear(2, 3, { random: random() })]).parameters()[0], { shape: [2, 3] }],
  ['compile', () => { const step = nn.compile((x: nn.Tensor) => x.square().sum()); const start = step.checkpoint(); const loss = step.run(t([1, 2])); const done = step.step; step.restore(start); return [loss, done, step.step]; }, [5, 1, 0]],
  // metrics and data
  ['metrics.accuracy', () => metrics.accuracy(square(), t([1, 0])), [0.5]],
  ['metrics.confusionMatrix', () => metrics.confusionMatrix(square(), t([1, 0]), 2), [0, 1, 0, 1]],
  ['data.xor', () => data.xor().targets, [0, 1, 1, 0]],
  ['data.spirals', () => data.spirals(5, { arms: 2, noise: 0, random: random() }).inputs, { shape: [10, 2] }],
  ['data.moons', () => data.moons(6, { noise: 0, random: random() }).inputs, { shape: [6, 2] }],
  ['data.circles', () => data.circles(6, { noise: 0, random: random() }).inputs, { shape: [6, 2] }],
  ['data.gaussians', () => data.gaussians(3, { classes: 2, random: random() }).inputs, { shape: [6, 2] }],
  ['data.bars', () => data.bars(3, { side: 'left', random: random() }).inputs, { shape: [3, 12, 12, 1] }],
  ['data.digits', () => data.digits(2, { size: 8, random: random() }).inputs, { shape: [2, 8, 8, 1] }],
  ['data.batches', () => [...data.batches(data.xor(), 3)].map(({ targets }) => targets.size), [3, 1]],
  ['data.split', () => data.split(data.xor(), [0.75, 0.25], { random: random() }).map(({ targets }) => targets.size), [3, 1]],
  ['data.standardize', () => data.standardize(square())(square()), [-1, -1, 1, 1]],
  ['data.minMax', () => data.minMax(square())(square()), [0, 0, 1, 1]],
  ['data.readIdx', () => data.readIdx(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 5, 6)), [5, 6]],
  ['data.readCsv', () => data.readCsv('a,b\n1,2\n').values, [1, 2]],
  ['saveWeights', () => nn.saveWeights([nn.parameter(t([1]))]).length % 8, [0]],
  ['loadWeights', () => { const [from, to] = [nn.parameter(t([7])), nn.parameter(t([0]))]; nn.loadWeights([to], nn.saveWeights([from])); return to; }, [7]],
]; // biome-ignore format: a table
