/** The library the book teaches. Everything else in the project imports it from here. */
import './fluent.ts';

export { backpropagate, gradients, type Step } from './backpropagate.ts';
export { arange, full, type NestedArray, ones, tensor, zeros } from './create.ts';
export { logSoftmax, sigmoid, softmax } from './functions/activations.ts';
export { div, pow, square, sub } from './functions/arithmetic.ts';
export {
  type Axis,
  argMax,
  logSumExp,
  max,
  mean,
  min,
  sum,
  variance,
} from './functions/reductions.ts';
export { reshape, transpose } from './functions/shape-operations.ts';
export { topologicalOrder } from './graph.ts';
export { isElementwise, localRule } from './local-rule.ts';
export { binaryCrossEntropy, binaryCrossEntropyWithLogits } from './losses/binary.ts';
export type { Reduction } from './losses/reduction.ts';
export * as math from './math/index.ts';
export {
  abs,
  add,
  cos,
  equal,
  erf,
  exp,
  expm1,
  less,
  log,
  log1p,
  maximum,
  minimum,
  mul,
  neg,
  reciprocal,
  relu,
  sin,
  sqrt,
  tanh,
  where,
} from './primitives/elementwise.ts';
export { matmul } from './primitives/matmul.ts';
export { broadcastTo } from './primitives/movement.ts';
export { type Random, random } from './random.ts';
export { type Scope, scoped, scopesOf } from './scope.ts';
export type { Shape } from './shape.ts';
export { Tensor } from './tensor.ts';
