export {
  clip,
  elu,
  hardSigmoid,
  hardTanh,
  leakyRelu,
  prelu,
  relu6,
  selu,
} from './rectifiers.ts';
export { gelu, mish, sigmoid, silu, softplus, softsign } from './sigmoid.ts';
export { logSoftmax, softmax } from './softmax.ts';
