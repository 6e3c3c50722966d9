/** The library the book teaches. Everything else in the project imports it from here. */
import './fluent.ts';

export type { BackendName, BackendOptions, Losses, Memory, Numbers } from './backends/backend.ts';
export type { Candidate, Choice, ChoiceOptions } from './backends/choose/choose-backend.ts';
export type { Work } from './backends/choose/work.ts';
export {
  backend,
  chooseBackend,
  deviceLosses,
  hasFastMode,
  memory,
  onBackend,
  setBackend,
} from './backends/engine.ts';
export { evaluate, tidy } from './backends/evaluate.ts';
export type {
  ExplainedBuffer,
  ExplainedProgram,
  ExplainOptions,
  Explanation,
  Fate,
  Reason,
} from './backends/explain/explanation.ts';
export { lookInside } from './backends/explain/look-inside.ts';
export { LostDevice } from './backends/lost-device.ts';
export { backpropagate, gradients, type Step } from './backpropagate.ts';
export type { DivergedInput, FirstNonFinite } from './compile/divergence.ts';
export {
  type Checkpoint,
  type CompiledStep,
  compile,
  type Divergence,
  type RepeatOptions,
  type Report,
  type StepResult,
} from './compile.ts';
export * as data from './data/index.ts';
export { loadWeights, saveWeights } from './data/weights.ts';
export * from './functions/activations/index.ts';
export { div, pow, square, sub } from './functions/arithmetic.ts';
export * from './functions/images/index.ts';
export { linear } from './functions/linear.ts';
export {
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  softThreshold,
} from './functions/normalization/clipping.ts';
export { dropout } from './functions/normalization/dropout.ts';
export { batchNorm, layerNorm } from './functions/normalization/normalize.ts';
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
export * from './functions/shapes/index.ts';
export {
  type GradientCheck,
  type GradientCheckOptions,
  type GradientComparison,
  gradientCheck,
} from './graph/gradient-check.ts';
export { isElementwise, localRule } from './graph/local-rule.ts';
export { topologicalOrder } from './graph/order.ts';
export { type Scope, scoped, scopesOf } from './graph/scope.ts';
export * as initializers from './initializers/index.ts';
export type { Initializer } from './initializers/initializer.ts';
export * as layers from './layers/index.ts';
export type { Layer } from './layers/layer.ts';
export * from './losses/index.ts';
export * as math from './math/index.ts';
export * as metrics from './metrics/index.ts';
export * as optimizers from './optimizers/index.ts';
export type { UpdateRule } from './optimizers/update-rule.ts';
export { Parameter, parameter } from './parameter.ts';
export { arange, full, type NestedArray, ones, tensor, zeros } from './primitives/create.ts';
export {
  abs,
  add,
  cos,
  equal,
  erf,
  exp,
  expm1,
  greater,
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
export type { Operand } from './primitives/leaf.ts';
export { matmul } from './primitives/matmul.ts';
export { broadcastTo } from './primitives/movement.ts';
export { type Random, random } from './random.ts';
export { l1, l2 } from './regularizers/penalties.ts';
export * as schedules from './schedules/index.ts';
export type { Schedule } from './schedules/schedule.ts';
export type { Shape } from './shape.ts';
export { Tensor } from './tensor.ts';
