// How PyTorch's names and layouts translate into ours: images NCHW, kernels OIHW, weights [out, in].

import type { Tensor } from '../../src/nn/index.ts';
import * as nn from '../../src/nn/index.ts';

type Options = Record<string, never>;
// The arguments of a case are whatever the case says; each row of the table names what it expects.
type Call = (args: readonly never[], options: Options) => Tensor;

const unary =
  (f: (x: Tensor, options: Options) => Tensor): Call =>
  ([x], options) =>
    f(x!, options);

const binary =
  (f: (a: Tensor, b: Tensor, options: Options) => Tensor): Call =>
  ([a, b], options) =>
    f(a!, b!, options);

const isImage = (x: Tensor) => x.shape.length === 4;
const toNhwc = (x: Tensor) => (isImage(x) ? nn.transpose(x, { perm: [0, 2, 3, 1] }) : x);
const toNchw = (x: Tensor) => (isImage(x) ? nn.transpose(x, { perm: [0, 3, 1, 2] }) : x);
const toHwio = (w: Tensor) => (isImage(w) ? nn.transpose(w, { perm: [2, 3, 1, 0] }) : w);

/** A function of images, given images in PyTorch's layout. */
const ofImages =
  (f: (x: Tensor, options: never) => Tensor): Call =>
  ([x], options) =>
    toNchw(f(toNhwc(x!), options as never));

export const operations: Record<string, Call> = {
  abs: unary((x) => nn.abs(x)),
  add: binary(nn.add),
  avgPool2d: ofImages(nn.avgPool2d),
  batchNorm: ([x, gamma, beta, mean, variance]) =>
    toNchw(nn.batchNorm(toNhwc(x!), gamma!, beta!, mean ? { mean, variance } : {})),
  binaryCrossEntropy: binary(nn.binaryCrossEntropy),
  binaryCrossEntropyWithLogits: binary(nn.binaryCrossEntropyWithLogits),
  broadcastTo: ([x, shape]) => nn.broadcastTo(x!, shape!),
  clip: unary(nn.clip),
  concat: ([tensors], options) => nn.concat(tensors!, options),
  conv2d: ([x, w, b], options) => toNchw(nn.conv2d(toNhwc(x!), toHwio(w!), b, options)),
  cos: unary((x) => nn.cos(x)),
  div: binary(nn.div),
  elu: unary(nn.elu),
  embedding: binary((w, indices) => nn.gather(w, indices)),
  exp: unary((x) => nn.exp(x)),
  expandDims: ([x, axis]) => nn.expandDims(x!, axis!),
  expm1: unary((x) => nn.expm1(x)),
  flatten: unary((x) => nn.flatten(x)),
  gather: binary((x, indices) => nn.gather(x, indices)),
  gelu: unary(nn.gelu),
  globalAvgPool2d: unary((x) => nn.globalAvgPool2d(toNhwc(x))),
  hardSigmoid: unary((x) => nn.hardSigmoid(x)),
  hardTanh: unary((x) => nn.hardTanh(x)),
  hingeLoss: binary(nn.hinge),
  huberLoss: binary(nn.huber),
  klDivLoss: binary(nn.klDivergence),
  layerNorm: ([x, gamma, beta]) => nn.layerNorm(x!, gamma!, beta!),
  leakyRelu: unary(nn.leakyRelu),
  linear: ([x, w, b]) => nn.linear(x!, nn.transpose(w!), b),
  log: unary((x) => nn.log(x)),
  log1p: unary((x) => nn.log1p(x)),
  logSoftmax: unary(nn.logSoftmax),
  logSumExp: unary(nn.logSumExp),
  maeLoss: binary(nn.meanAbsoluteError),
  matmul: binary(nn.matmul),
  max: unary(nn.max),
  maximum: binary(nn.maximum),
  maxPool2d: ofImages(nn.maxPool2d),
  mean: unary(nn.mean),
  min: unary(nn.min),
  minimum: binary(nn.minimum),
  mish: unary((x) => nn.mish(x)),
  mseLoss: binary(nn.meanSquaredError),
  mul: binary(nn.mul),
  neg: unary((x) => nn.neg(x)),
  nllLoss: binary(nn.negativeLogLikelihood),
  pad: ([x, widths], options) => nn.pad(x!, widths!, options),
  pow: binary(nn.pow),
  prelu: binary(nn.prelu),
  reciprocal: unary((x) => nn.reciprocal(x)),
  relu: unary((x) => nn.relu(x)),
  relu6: unary((x) => nn.relu6(x)),
  reshape: ([x, shape]) => nn.reshape(x!, shape!),
  selu: unary((x) => nn.selu(x)),
  sigmoid: unary((x) => nn.sigmoid(x)),
  silu: unary((x) => nn.silu(x)),
  sin: unary((x) => nn.sin(x)),
  slice: ([x, begin, end], options) => nn.slice(x!, begin!, end!, options),
  softmax: unary(nn.softmax),
  softmaxCrossEntropy: binary((z, target, options) =>
    target.shape.length < z.shape.length
      ? nn.sparseSoftmaxCrossEntropy(z, target, options)
      : nn.softmaxCrossEntropy(z, target, options),
  ),
  softplus: unary((x) => nn.softplus(x)),
  softsign: unary((x) => nn.softsign(x)),
  sqrt: unary((x) => nn.sqrt(x)),
  square: unary((x) => nn.square(x)),
  squeeze: ([x, axis]) => nn.squeeze(x!, axis!),
  stack: ([tensors], options) => nn.stack(tensors!, options),
  stopGradient: unary((x) => x.detach()),
  sub: binary(nn.sub),
  sum: unary(nn.sum),
  tanh: unary((x) => nn.tanh(x)),
  tile: ([x, repeats]) => nn.tile(x!, repeats!),
  transpose: unary(nn.transpose),
  variance: unary(nn.variance),
};
