// How ONNX's operations translate into ours. What a row cannot express, `reasonToSkip` names.
import * as nn from '../../../src/nn/index.ts';
import { type Tensor, tensor } from '../../../src/nn/index.ts';
import type { Attributes } from './cases.ts';
import { images } from './images.ts';

export type Call = (inputs: readonly Tensor[], options: Attributes) => Tensor;

const unary =
  (f: (x: Tensor, options: Attributes) => Tensor): Call =>
  ([x], options) =>
    f(x!, options);
const binary =
  (f: (a: Tensor, b: Tensor) => Tensor): Call =>
  ([a, b]) =>
    f(a!, b!);
const numbers = (x: Tensor | undefined): number[] => [...(x?.dataSync() ?? [])];

/** Folds any number of operands with an operation on two. */
const folded =
  (f: (a: Tensor, b: Tensor) => Tensor): Call =>
  (inputs) =>
    inputs.reduce(f);

/** A reduction: axes as an input, or as an attribute in older operation sets. */
const reduction =
  (f: (x: Tensor, axis: nn.Axis) => Tensor): Call =>
  ([x, axes], { axes: attribute, keepdims = 1, noop_with_empty_axes = 0 }) => {
    const named = axes ? numbers(axes) : attribute;
    const isEmpty = !named || named.length === 0;
    if (isEmpty && noop_with_empty_axes) return x!;
    return f(x!, { ...(isEmpty ? {} : { axis: named }), keepDims: Boolean(keepdims) });
  };

/** Python's rule: places outside are cut back. Ours refuses them, so they are cut back here. */
function sliced([x, starts, ends, axes, steps]: readonly Tensor[]): Tensor {
  const rank = x!.shape.length;
  const begin = x!.shape.map(() => 0);
  const end = [...x!.shape];
  const step = x!.shape.map(() => 1);
  numbers(starts).forEach((start, i) => {
    const named = axes ? numbers(axes)[i]! : i;
    const axis = named < 0 ? named + rank : named;
    const size = x!.shape[axis]!;
    step[axis] = steps ? numbers(steps)[i]! : 1;
    const [low, high] = step[axis]! > 0 ? [0, size] : [-1, size - 1];
    const cut = (place: number) => Math.min(Math.max(place < 0 ? place + size : place, low), high);
    const stop = cut(numbers(ends)[i]!);
    begin[axis] = cut(start);
    end[axis] = stop === -1 ? -1 - size : stop;
  });
  return nn.slice(x!, begin, end, { step });
}

/** [n, classes, ...] -> [n, ..., classes] */
const classesLast = (x: Tensor): Tensor =>
  nn.transpose(x, { perm: [0, ...x.shape.slice(2).map((_, i) => i + 2), 1] });

export const operations: Record<string, Call> = {
  ...images,
  Abs: unary((x) => nn.abs(x)),
  Add: binary(nn.add),
  ArgMax: unary((x, { axis = 0, keepdims = 1 }) =>
    nn.argMax(x, { axis, keepDims: Boolean(keepdims) }),
  ),
  Clip: ([x, low, high], { min, max }) =>
    nn.clip(x!, {
      ...(low?.size ? { min: low.item() } : min === undefined ? {} : { min }),
      ...(high?.size ? { max: high.item() } : max === undefined ? {} : { max }),
    }),
  Concat: (inputs, { axis }) => nn.concat(inputs, { axis }),
  Div: binary(nn.div),
  Elu: unary((x, { alpha }) => nn.elu(x, { alpha })),
  Equal: binary(nn.equal),
  Exp: unary((x) => nn.exp(x)),
  Expand: ([x, shape]) => {
    const wanted = numbers(shape);
    return nn.mul(x!, nn.ones(wanted)); // ONNX broadcasts both ways here
  },
  Flatten: unary((x) => nn.flatten(x)),
  Gather: ([x, indices], { axis = 0 }) => {
    const size = x!.shape[axis]!;
    const wrapped = numbers(indices).map((i) => (i < 0 ? i + size : i));
    return nn.gather(x!, tensor(wrapped, indices!.shape), { axis });
  },
  Gelu: unary((x, { approximate }) => nn.gelu(x, { approximate })),
  Gemm: ([a, b, c], { alpha, beta, transA, transB }) => {
    const product = nn
      .matmul(a!, b!, { transposeA: Boolean(transA), transposeB: Boolean(transB) })
      .mul(alpha);
    return c ? product.add(c.mul(beta)) : product;
  },
  Greater: binary(nn.greater),
  HardSigmoid: unary((x, { alpha, beta }) => nn.clip(x.mul(alpha).add(beta), { min: 0, max: 1 })),
  HardSwish: unary((x) => x.mul(nn.hardSigmoid(x))),
  Identity: unary((x) => x.detach()),
  LeakyRelu: unary((x, { alpha }) => nn.leakyRelu(x, { alpha })),
  Less: binary(nn.less),
  Log: unary((x) => nn.log(x)),
  LogSoftmax: unary((x, { axis = -1 }) => nn.logSoftmax(x, { axis })),
  MatMul: binary(nn.matmul),
  Max: folded(nn.maximum),
  Mean: (inputs) => inputs.reduce(nn.add).div(inputs.length),
  Min: folded(nn.minimum),
  Mul: binary(nn.mul),
  Neg: unary((x) => nn.neg(x)),
  NegativeLogLikelihoodLoss: ([x, target], { reduction = 'mean' }) =>
    nn.negativeLogLikelihood(classesLast(x!), target!, { reduction }),
  OneHot: ([indices, depth, values], { axis = -1 }) => {
    const [classes, [off, on]] = [depth!.item(), numbers(values)];
    const wrapped = numbers(indices).map((i) => (i < 0 ? i + classes : i));
    const hot = nn
      .oneHot(tensor(wrapped, indices!.shape), classes)
      .mul(on! - off!)
      .add(off!);
    const rank = hot.shape.length;
    const order = hot.shape.map((_, i) => i).slice(0, -1);
    order.splice(axis < 0 ? axis + rank : axis, 0, rank - 1);
    return nn.transpose(hot, { perm: order });
  },
  Pow: binary(nn.pow),
  // A list of slopes is one per channel, the second axis here.
  PRelu: binary((x, slope) =>
    nn.prelu(
      x,
      slope.shape.length === 1 && slope.size === x.shape[1]
        ? slope.reshape([-1, ...x.shape.slice(2).map(() => 1)])
        : slope,
    ),
  ),
  Reciprocal: unary((x) => nn.reciprocal(x)),
  ReduceL1: reduction((x, axis) => x.abs().sum(axis)),
  ReduceL2: reduction((x, axis) => x.square().sum(axis).sqrt()),
  ReduceLogSumExp: reduction(nn.logSumExp),
  ReduceMax: reduction(nn.max),
  ReduceMean: reduction(nn.mean),
  ReduceMin: reduction(nn.min),
  ReduceSum: reduction(nn.sum),
  ReduceSumSquare: reduction((x, axis) => x.square().sum(axis)),
  Relu: unary((x) => nn.relu(x)),
  Reshape: ([x, shape], { allowzero }) => {
    // 0 means "as before" unless told otherwise.
    const wanted = numbers(shape).map((size, i) =>
      size === 0 && !allowzero ? x!.shape[i]! : size,
    );
    return nn.reshape(x!, wanted);
  },
  Selu: unary((x) => nn.selu(x)),
  Sigmoid: unary((x) => nn.sigmoid(x)),
  Slice: sliced,
  Softmax: unary((x, { axis = -1 }) => nn.softmax(x, { axis })),
  SoftmaxCrossEntropyLoss: ([x, target], { reduction = 'mean' }) =>
    nn.sparseSoftmaxCrossEntropy(classesLast(x!), target!, { reduction }),
  Softplus: unary((x) => nn.softplus(x)),
  Softsign: unary((x) => nn.softsign(x)),
  Sqrt: unary((x) => nn.sqrt(x)),
  Squeeze: ([x, axes]) => nn.squeeze(x!, axes ? { axis: numbers(axes) } : {}),
  Sub: binary(nn.sub),
  Sum: folded(nn.add),
  Swish: unary((x, { alpha = 1 }) => x.mul(nn.sigmoid(x.mul(alpha)))),
  Tanh: unary((x) => nn.tanh(x)),
  Tile: ([x, repeats]) => nn.tile(x!, numbers(repeats)),
  Transpose: unary((x, { perm }) => nn.transpose(x, perm ? { perm } : {})),
  Unsqueeze: ([x, axes]) => {
    const rank = x!.shape.length + numbers(axes).length;
    const sorted = numbers(axes)
      .map((axis) => (axis < 0 ? axis + rank : axis))
      .sort((a, b) => a - b);
    return sorted.reduce((y, axis) => nn.expandDims(y, axis), x!);
  },
  Where: ([condition, a, b]) => nn.where(condition!, a!, b!),
};
