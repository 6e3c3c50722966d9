// Every operation that has a gradient, in one table: a new operation adds one line.

import type { Shape, Tensor } from '../../../src/nn/index.ts';
import * as nn from '../../../src/nn/index.ts';

export interface Row {
  readonly f: (...x: Tensor[]) => Tensor;
  readonly shapes: readonly Shape[];
  /** Which numbers may be drawn: any, only positive ones, or only those between 0 and 1. */
  readonly domain: 'any' | 'positive' | 'share';
}

const row = (f: Row['f'], shapes: readonly Shape[], domain: Row['domain'] = 'any'): Row => ({
  f,
  shapes,
  domain,
});

const target = nn.tensor([[0.2, 0.5, 0.3], [0.7, 0.1, 0.2]]); // biome-ignore format: a table
const classes = nn.tensor([2, 0]);
const image: Shape = [2, 5, 4, 2];

export const operations: Record<string, Row> = {
  // Elementwise, with broadcasting on both sides.
  add: row(
    (a, b) => nn.add(a!, b!),
    [
      [2, 1, 3],
      [4, 1],
    ],
  ),
  sub: row((a, b) => nn.sub(a!, b!), [[3], [2, 3]]),
  mul: row(
    (a, b) => nn.mul(a!, b!),
    [
      [2, 3],
      [2, 1],
    ],
  ),
  div: row((a, b) => nn.div(a!, b!), [[2, 3], [3]], 'positive'),
  'power of tensors': row((a, b) => nn.pow(a!, b!), [[2, 3], [3]], 'positive'),
  'whole power': row((a) => nn.pow(a!, 5), [[4]]),
  'negative power': row((a) => nn.pow(a!, -3), [[4]], 'positive'),
  maximum: row((a, b) => nn.maximum(a!, b!), [[5], [5]]),
  minimum: row((a, b) => nn.minimum(a!, b!), [[2, 3], [3]]),
  neg: row((a) => nn.neg(a!), [[4]]),
  abs: row((a) => nn.abs(a!), [[4]]),
  exp: row((a) => nn.exp(a!), [[4]]),
  expm1: row((a) => nn.expm1(a!), [[4]]),
  log: row((a) => nn.log(a!), [[4]], 'positive'),
  log1p: row((a) => nn.log1p(a!), [[4]], 'positive'),
  sqrt: row((a) => nn.sqrt(a!), [[4]], 'positive'),
  square: row((a) => nn.square(a!), [[4]]),
  reciprocal: row((a) => nn.reciprocal(a!), [[4]], 'positive'),
  sin: row((a) => nn.sin(a!), [[4]]),
  cos: row((a) => nn.cos(a!), [[4]]),
  tanh: row((a) => nn.tanh(a!), [[4]]),
  erf: row((a) => nn.erf(a!), [[4]]),
  clip: row((a) => nn.clip(a!, { min: -0.9, max: 1.1 }), [[6]]),
  where: row((a, b) => nn.where(nn.less(a!, b!), nn.mul(a!, a!), b!), [[5], [5]]),
  // Activations.
  relu: row((a) => nn.relu(a!), [[5]]),
  relu6: row((a) => nn.relu6(nn.mul(a!, 4)), [[6]]),
  leakyRelu: row((a) => nn.leakyRelu(a!, { alpha: 0.2 }), [[5]]),
  prelu: row((x, a) => nn.prelu(x!, a!), [[3, 2], [2]]),
  elu: row((a) => nn.elu(a!, { alpha: 0.7 }), [[5]]),
  selu: row((a) => nn.selu(a!), [[5]]),
  sigmoid: row((a) => nn.sigmoid(a!), [[5]]),
  hardSigmoid: row((a) => nn.hardSigmoid(nn.mul(a!, 3)), [[5]]),
  hardTanh: row((a) => nn.hardTanh(a!), [[5]]),
  softplus: row((a) => nn.softplus(a!), [[5]]),
  softsign: row((a) => nn.softsign(a!), [[5]]),
  silu: row((a) => nn.silu(a!), [[5]]),
  mish: row((a) => nn.mish(a!), [[5]]),
  gelu: row((a) => nn.gelu(a!), [[5]]),
  'gelu by tanh': row((a) => nn.gelu(a!, { approximate: 'tanh' }), [[5]]),
  softmax: row((a) => nn.softmax(a!), [[3, 4]]),
  'softmax of columns': row((a) => nn.softmax(a!, { axis: 0 }), [[3, 4]]),
  logSoftmax: row((a) => nn.logSoftmax(a!), [[3, 4]]),
  // Reductions.
  sum: row((a) => nn.sum(a!, { axis: [0, 2] }), [[2, 3, 4]]),
  mean: row((a) => nn.mean(a!, { axis: 1, keepDims: true }), [[2, 3, 4]]),
  variance: row((a) => nn.variance(a!, { axis: -1 }), [[2, 3]]),
  max: row((a) => nn.max(a!, { axis: 1 }), [[3, 4]]),
  min: row((a) => nn.min(a!), [[3, 4]]),
  logSumExp: row((a) => nn.logSumExp(a!, { axis: 0 }), [[3, 4]]),
  // Shape.
  matmul: row(
    (a, b) => nn.matmul(a!, b!),
    [
      [2, 3],
      [3, 4],
    ],
  ),
  'matmul, transposed': row(
    (a, b) => nn.matmul(a!, b!, { transposeA: true, transposeB: true }),
    [
      [3, 2],
      [4, 3],
    ],
  ),
  'matmul, batched': row(
    (a, b) => nn.matmul(a!, b!),
    [
      [2, 1, 2, 3],
      [4, 3, 2],
    ],
  ),
  'matmul of vectors': row((a, b) => nn.matmul(a!, b!), [[3], [3]]),
  linear: row((x, w, b) => nn.linear(x!, w!, b!), [[4, 3], [3, 2], [2]]),
  reshape: row((a) => nn.reshape(nn.transpose(a!), [2, -1]), [[2, 3]]),
  transpose: row((a) => nn.transpose(a!, { perm: [2, 0, 1] }), [[2, 3, 4]]),
  flatten: row((a) => nn.flatten(a!), [[2, 3, 2]]),
  concat: row(
    (a, b) => nn.concat([a!, b!, a!], { axis: 1 }),
    [
      [2, 1],
      [2, 3],
    ],
  ),
  stack: row(
    (a, b) => nn.stack([a!, b!], { axis: -1 }),
    [
      [2, 3],
      [2, 3],
    ],
  ),
  slice: row((a) => nn.slice(a!, [0, -1], [3, -6], { step: [2, -2] }), [[3, 5]]),
  pad: row(
    (a) =>
      nn.pad(
        a!,
        [
          [1, 0],
          [0, 2],
        ],
        { value: -1 },
      ),
    [[2, 3]],
  ),
  tile: row((a) => nn.tile(a!, [2, 3]), [[2, 2]]),
  broadcastTo: row((a) => nn.broadcastTo(a!, [2, 3, 4]), [[3, 1]]),
  gather: row(
    (a) =>
      nn.gather(
        a!,
        nn.tensor([
          [2, 0],
          [2, 1],
        ]),
        { axis: 1 },
      ),
    [[2, 3, 2]],
  ),
  squeeze: row((a) => nn.squeeze(a!, { axis: 1 }), [[2, 1, 3]]),
  expandDims: row((a) => nn.expandDims(a!, -1), [[2, 3]]),
  // Images.
  conv2d: row(
    (x, w, b) => nn.conv2d(x!, w!, b!, { stride: [2, 1], padding: 1 }),
    [image, [3, 2, 2, 3], [3]],
  ),
  'conv2d in groups': row(
    (x, w) => nn.conv2d(x!, w!, undefined, { groups: 2, dilation: 2, padding: 'same' }),
    [image, [2, 2, 1, 4]],
  ),
  maxPool2d: row((x) => nn.maxPool2d(x!, { kernelSize: 2, stride: 1, padding: 1 }), [[1, 3, 3, 2]]),
  avgPool2d: row(
    (x) => nn.avgPool2d(x!, { kernelSize: 3, stride: 2, padding: 1, countIncludePad: false }),
    [image],
  ),
  globalAvgPool2d: row((x) => nn.globalAvgPool2d(x!), [image]),
  // Normalisation.
  batchNorm: row((x, g, b) => nn.batchNorm(x!, g!, b!), [[4, 3], [3], [3]]),
  layerNorm: row((x, g, b) => nn.layerNorm(x!, g!, b!), [[2, 4], [4], [4]]),
  softThreshold: row((a) => nn.softThreshold(a!, 0.5), [[5]]),
  clipByGlobalNorm: row(
    (a, b) => nn.concat(nn.clipByGlobalNorm([a!, b!], 0.7).clipped),
    [[3], [2]],
  ),
  // Losses.
  meanSquaredError: row(
    (p, t) => nn.meanSquaredError(p!, t!),
    [
      [2, 3],
      [2, 3],
    ],
  ),
  meanAbsoluteError: row(
    (p, t) => nn.meanAbsoluteError(p!, t!, { reduction: 'sum' }),
    [
      [2, 3],
      [2, 3],
    ],
  ),
  huber: row(
    (p, t) => nn.huber(p!, t!, { delta: 0.6, reduction: 'none' }),
    [
      [2, 3],
      [2, 3],
    ],
  ),
  hinge: row((p, t) => nn.hinge(p!, t!), [[4], [4]]),
  binaryCrossEntropy: row(
    (p, t) => nn.binaryCrossEntropy(p!, t!),
    [
      [2, 3],
      [2, 3],
    ],
    'share',
  ),
  binaryCrossEntropyWithLogits: row(
    (p, t) => nn.binaryCrossEntropyWithLogits(p!, t!),
    [
      [2, 3],
      [2, 3],
    ],
  ),
  softmaxCrossEntropy: row(
    (z) => nn.softmaxCrossEntropy(z!, target, { labelSmoothing: 0.1 }),
    [[2, 3]],
  ),
  sparseSoftmaxCrossEntropy: row((z) => nn.sparseSoftmaxCrossEntropy(z!, classes), [[2, 3]]),
  negativeLogLikelihood: row(
    (z) => nn.negativeLogLikelihood(z!, classes, { reduction: 'none' }),
    [[2, 3]],
  ),
  klDivergence: row(
    (q, p) => nn.klDivergence(nn.log(q!), p!),
    [
      [2, 3],
      [2, 3],
    ],
    'share',
  ),
  l1: row((a, b) => nn.l1([a!, b!], 0.1), [[3], [2]]),
  l2: row((a) => nn.l2(a!, 0.1), [[3]]),
};
