import { describe, expect, test } from 'vitest';
import * as nn from '../../src/nn/index.ts';

const of = (...shape: number[]) => nn.zeros(shape);

describe('a mistake is named with its operation, its shapes, the axis and the way out', () => {
  const mistakes: [name: string, () => unknown, message: string][] = [
    ['add', () => of(2, 3).add(of(2, 2)), 'add: cannot broadcast [2, 3] with [2, 2]; axis -1 is 3 in the first and 2 in the second, and must be equal or 1'],
    ['matmul', () => of(2, 3).matmul(of(2, 3)), "matmul: inner axes differ, [2, 3] x [2, 3]: the first matrix's last axis is 3, the second's first is 2, and they must be equal; transposing the second would fit ({ transposeB: true })"],
    ['reshape', () => of(2, 3).reshape([4, 2]), 'reshape: [2, 3] holds 6 elements but [4, 2] holds 8; the new sizes must multiply to 6'],
    ['reshape with a free axis', () => of(2, 3).reshape([4, -1]), 'reshape: [2, 3] holds 6 elements, not a multiple of the 4 that [4, -1] names'],
    ['sum', () => of(2, 3).sum({ axis: 2 }), 'sum: no axis 2 in shape [2, 3]; axes run from -2 to 1'],
    ['sum of a number', () => of().sum({ axis: 0 }), 'sum: no axis 0 in a single number (shape []); leave the axis out'],
    ['max of nothing', () => of(0).max(), 'max: axis 0 of shape [0] has no elements, and nothing is the largest of none'],
    ['transpose', () => of(2, 3).transpose({ perm: [0, 0] }), 'transpose: perm [0, 0] must name each axis of shape [2, 3] once'],
    ['concat', () => nn.concat([of(2, 3), of(3, 2)]), 'concat: cannot join [2, 3] and [3, 2] along axis 0; axis 1 is 3 and 2, and every axis but the joined one must be equal'],
    ['concat of other ranks', () => nn.concat([of(2, 3), of(3)]), 'concat: cannot join [2, 3] and [3] along axis 0; they have 2 and 1 axes, and every axis but the joined one must be equal'],
    ['stack', () => nn.stack([of(2), of(3)]), 'stack: tensor 0 has shape [2] but tensor 1 has shape [3]; axis 0 is 2 and 3, and both shapes must be equal'],
    ['one-hot logits', () => nn.softmaxCrossEntropy(of(2, 3), of(2, 4)), 'softmaxCrossEntropy: the tensor of logits has shape [2, 3] but the target has shape [2, 4]; axis 1 is 3 and 4, and both shapes must be equal'],
    ['slice', () => nn.slice(of(3), [2], [5]), 'slice: from 2 to 5 leaves axis 0 of shape [3]; places run from -3 to 3'],
    ['broadcastTo', () => nn.broadcastTo(of(2), [3]), 'broadcastTo: cannot stretch [2] to [3]; axis 0 would go from 2 to 3, and only an axis of size 1 stretches'],
    ['linear', () => nn.linear(of(4, 3), of(2, 5)), 'linear: the last axis of x, shape [4, 3], must have the 2 entries of the first axis of the weights, shape [2, 5]'],
    ['bias', () => nn.linear(of(4, 3), of(3, 5), of(4)), 'linear: the bias must have shape [5], the last axis of the weights [3, 5], not [4]'],
    ['conv2d', () => nn.conv2d(of(1, 5, 5, 3), of(3, 3, 2, 4)), 'conv2d: the image [1, 5, 5, 3] has 3 channels, but the kernel [3, 3, 2, 4] in 1 group(s) takes 2 and gives 4'],
    ['window', () => nn.maxPool2d(of(1, 2, 2, 1), { kernelSize: 3 }), 'maxPool2d: a window of 3 does not fit axis 1 of the image [1, 2, 2, 1], which has 2 with its padding; use a smaller window or more padding'],
    ['stride', () => nn.conv2d(of(1, 4, 4, 1), of(2, 2, 1, 1), undefined, { stride: 0 }), 'conv2d: stride must be whole numbers of 1 or more, not [0, 0]'],
    ['loss', () => nn.meanSquaredError(of(2, 3), of(2, 2)), 'meanSquaredError: the prediction has shape [2, 3] but the target has shape [2, 2]; axis 1 is 3 and 2, and both shapes must be equal'],
    ['classes', () => nn.softmaxCrossEntropy(of(4, 3), of(4)), 'softmaxCrossEntropy: the logits have shape [4, 3] and the target [4]; for class numbers use sparseSoftmaxCrossEntropy, or oneHot(target, 3)'],
    ['class number', () => nn.sparseSoftmaxCrossEntropy(of(2, 3), nn.tensor([0, 3])), 'sparseSoftmaxCrossEntropy: index 3 at position 1 must be a whole number from 0 to 2'],
    ['gather', () => nn.gather(of(2), nn.tensor([0.5])), 'gather: index 0.5 at position 0 must be a whole number from 0 to 1'],
    ['tensor', () => nn.tensor([1, 2, 3], [2, 2]), 'tensor: 3 values cannot fill shape [2, 2], which holds 4'],
    ['ragged', () => nn.tensor([[1, 2], [3]]), 'tensor: ragged lists: one at depth 1 has 1 entries where the first has 2'],
    ['a number among lists', () => nn.tensor([[1, 2], 3]), 'tensor: ragged lists: the number 3 stands at depth 1 of 2'],
    ['a list among numbers', () => nn.tensor([1, [2]]), 'tensor: ragged lists: a list stands at depth 1, where numbers stand before'],
    ['fewer axes', () => nn.broadcastTo(of(2, 3), [3]), 'broadcastTo: [2, 3] has more axes than [3]; sum or reshape it instead'],
    ['matmul of a number', () => of().matmul(of(2)), 'matmul: needs matrices, not [] x [2]; multiply by a single number with mul'],
    ['the other transpose', () => of(2, 3).matmul(of(2, 4)), 'and they must be equal; transposing the first would fit ({ transposeA: true })'],
    ['transposed', () => nn.matmul(of(2, 3), of(2, 4), { transposeB: true }), "matmul: inner axes differ, [2, 3] x [2, 4]ᵀ: the first matrix's last axis is 3, the second's first is 4, and they must be equal"],
    ['arange', () => nn.arange(0, 3, 0), 'arange: step must not be 0'],
    ['full', () => nn.full([2, -1], 0), 'full: axis 1 of shape [2, -1] must be a whole number, zero or more, not -1'],
    ['item', () => of(2).item(), 'item: a tensor of shape [2] holds 2 numbers, not one; reduce it first or use dataSync()'],
    ['loss of many', () => nn.gradients(of(2), []), 'backpropagate: the loss must be one number, but its shape is [2]; take its sum() or mean() first'],
    ['apply', () => nn.optimizers.apply(nn.optimizers.adam(), [nn.parameter(of(2))], []), 'optimizers.apply: 1 parameters but 0 gradients; give one gradient per parameter, in the same order'],
    ['assign', () => nn.parameter(of(2), { name: 'w' }).assign(of(3)), 'assign: the parameter w has shape [2] but the new value has shape [3]; axis 0 is 2 and 3, and both shapes must be equal'],
    ['activation', () => nn.layers.activation('tahn' as 'tanh'), "activation: no 'tahn'; there are elu,"],
    ['dropout', () => nn.dropout(of(2), { rate: 1.5, random: nn.random(1) }), 'dropout: rate must be from 0 to 1, not 1.5'],
    ['a rate that is a text', () => nn.optimizers.adam({ learningRate: '0.1' as never }), "adam: learningRate must be a number, not '0.1'"],
    ['a rate that is no number', () => nn.optimizers.gradientDescent({ learningRate: Number.NaN }), 'gradientDescent: learningRate must be a number, not NaN'],
    ['beta', () => nn.optimizers.nadam({ beta2: 1 }), 'nadam: beta2 must be a number from 0 to below 1, not 1'],
    ['epsilon', () => nn.optimizers.rmsprop({ epsilon: -1 }), 'rmsprop: epsilon must be a number from 0, not -1'],
    ['momentum', () => nn.optimizers.nesterov({ momentum: Number.NaN }), 'nesterov: momentum must be a number, not NaN'],
    ['stepSize', () => nn.schedules.stepDecay({ learningRate: 1, stepSize: 0 }), 'stepDecay: stepSize must be a whole number of 1 or more, not 0'],
    ['a schedule without steps', () => nn.schedules.cosineAnnealing({ learningRate: 1, steps: 0 }), 'cosineAnnealing: steps must be a number from 1, not 0'],
    ['restarts', () => nn.schedules.cosineRestarts({ learningRate: Number.NaN, period: 10 }), 'cosineRestarts: learningRate must be a number, not NaN'],
    ['patience', () => nn.schedules.reduceOnPlateau({ learningRate: 1, patience: 0.5 }), 'reduceOnPlateau: patience must be a whole number of 0 or more, not 0.5'],
    ['seed', () => nn.random(Number.NaN), 'random: seed must be a number, not NaN'],
    ['endless', () => nn.arange(Number.POSITIVE_INFINITY), 'arange: end must be a number, not Infinity'],
    ['batches of none', () => [...nn.data.batches({ inputs: of(2), targets: of(2) }, 0)], 'batches: size must be a whole number of 1 or more, not 0'],
    ['padding', () => nn.conv2d(of(1, 4, 4, 1), of(2, 2, 1, 1), undefined, { padding: 'full' as 'same' }), "conv2d: padding must be 'same', 'valid' or a number, not 'full'"],
    ['a text among numbers', () => nn.tensor([1, 'a' as never]), "tensor: 'a' is no number; give numbers, or nested lists of them"],
    ['nothing', () => nn.tensor(null as never), 'tensor: null is no number; give numbers, or nested lists of them'],
    ['fans', () => nn.initializers.heNormal()([3], nn.random(1)), 'heNormal: fan-in and fan-out need at least two axes, [in, out], not [3]'],
  ]; // biome-ignore format: a table

  test.each(mistakes)('%s', (_name, mistake, message) => {
    expect(mistake).toThrow(message);
  });
});
