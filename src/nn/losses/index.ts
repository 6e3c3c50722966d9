export { binaryCrossEntropy, binaryCrossEntropyWithLogits } from './binary-cross-entropy.ts';
export {
  klDivergence,
  negativeLogLikelihood,
  softmaxCrossEntropy,
  sparseSoftmaxCrossEntropy,
} from './cross-entropy.ts';
export type { Reduction } from './reduction.ts';
export { hinge, huber, meanAbsoluteError, meanSquaredError } from './regression.ts';
