/** The library the book teaches. Everything else in the project imports it from here. */
import './fluent.ts';

export type { BackendName, BackendOptions, Memory } from './backends/backend.ts';
export { backpropagate, gradients, type Step } from './backpropagate.ts';
export type { Checkpoint, CompiledStep, Report, StepResult } from './compile.ts';
export { compile } from './compile.ts';
export { arange, full, type NestedArray, ones, tensor, zeros } from './create.ts';
export { backend, memory, setBackend } from './engine.ts';
export { logSoftmax, sigmoid, softmax } from './functions/activations.ts';
export { div, pow, square, sub } from './functions/arithmetic.ts';
export { linear } from './functions/linear.ts';
export { oneHot } from './functions/one-hot.ts';
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
export type { GradientCheck, GradientCheckOptions, GradientComparison } from './gradient-check.ts';
export { gradientCheck } from './gradient-check.ts';
export { topologicalOrder } from './graph.ts';
export * as initializers from './initializers/index.ts';
export type { Initializer } from './initializers/initializer.ts';
export * as layers from './layers/index.ts';
export type { Layer } from './layers/layer.ts';
export { isElementwise, localRule } from './local-rule.ts';
export * from './losses/index.ts';
export * as math from './math/index.ts';
export * as optimizers from './optimizers/index.ts';
export type { UpdateRule } from './optimizers/update-rule.ts';
export { Parameter, parameter } from './parameter.ts';
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
