import { logSoftmax } from '../functions/activations/index.ts';
import { sub } from '../functions/arithmetic.ts';
import { sum } from '../functions/reductions.ts';
import { checkIndices, oneHot } from '../functions/shapes/gather.ts';
import { scoped } from '../graph/scope.ts';
import { refuseOthers } from '../options.ts';
import { add, equal, log, mul, neg, where } from '../primitives/elementwise.ts';
import { isSameShape, print, sameShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { elementLoss } from './loss.ts';
import { type Reduction, reduce } from './reduction.ts';

interface CrossEntropyOptions extends Reduction {
  /** The share of the target that is spread evenly over all classes. */
  readonly labelSmoothing?: number;
}

/** Mixes a target with the even distribution. */
const smoothed = (target: Tensor, share: number): Tensor =>
  share === 0 ? target : add(mul(target, 1 - share), share / target.shape.at(-1)!);

/** −Σ y ln softmax(z) over the classes, which are the last axis. */
const crossEntropyOf = (logits: Tensor, target: Tensor): Tensor =>
  neg(sum(mul(target, logSoftmax(logits)), { axis: -1 }));

/**
 * Cross-entropy of a distribution with the softmax of the logits, in nats, one loss per row.
 *
 * @param logits [..., classes], unnormalized
 * @param target [..., classes], one-hot or any distribution
 * @throws if the shapes differ
 * @see Goodfellow, Bengio & Courville, Deep Learning, §6.2.2.3
 */
export function softmaxCrossEntropy(
  logits: Tensor,
  target: Tensor,
  { labelSmoothing = 0, reduction, ...others }: CrossEntropyOptions = {},
): Tensor {
  const what = 'softmaxCrossEntropy';
  refuseOthers(what, others, 'labelSmoothing, reduction');
  if (logits.shape.length === target.shape.length + 1) {
    throw new Error(
      `${what}: the logits have shape ${print(logits.shape)} and the target ${print(target.shape)}; for class numbers use sparseSoftmaxCrossEntropy, or oneHot(target, ${logits.shape.at(-1)})`,
    );
  }
  sameShape(what, logits.shape, target.shape, 'the tensor of logits', 'the target');
  return scoped(what, [logits, target], () =>
    reduce(what, crossEntropyOf(logits, smoothed(target, labelSmoothing)), { reduction }),
  );
}

/**
 * As `softmaxCrossEntropy`, in nats, with the number of the true class as target: logits [..., classes], labels [...].
 */
export function sparseSoftmaxCrossEntropy(
  logits: Tensor,
  target: Tensor,
  { labelSmoothing = 0, reduction, ...others }: CrossEntropyOptions = {},
): Tensor {
  const what = 'sparseSoftmaxCrossEntropy';
  refuseOthers(what, others, 'labelSmoothing, reduction');
  const classes = classesOf(what, logits, target);
  return scoped(what, [logits, target], () => {
    const distribution = smoothed(oneHot(target, classes), labelSmoothing);
    return reduce(what, crossEntropyOf(logits, distribution), { reduction });
  });
}

/** −ln p of the true class, in nats: logarithms of probabilities [..., classes], labels [...]. */
export function negativeLogLikelihood(
  logProbabilities: Tensor,
  target: Tensor,
  options: Reduction = {},
): Tensor {
  const what = 'negativeLogLikelihood';
  const classes = classesOf(what, logProbabilities, target);
  return scoped(what, [logProbabilities, target], () => {
    const chosen = where(oneHot(target, classes), logProbabilities, 0);
    return reduce(what, neg(sum(chosen, { axis: -1 })), options);
  });
}

function classesOf(what: string, scores: Tensor, target: Tensor): number {
  const rows = scores.shape.slice(0, -1);
  const classes = scores.shape.at(-1);
  if (classes === undefined || !isSameShape(rows, target.shape)) {
    throw new Error(
      `${what}: scores of shape ${print(scores.shape)} need class numbers of shape ${print(rows)}, but the target has shape ${print(target.shape)}`,
    );
  }
  checkIndices(what, target, classes);
  return classes;
}

/**
 * Kullback–Leibler divergence y (ln y − ln p) in nats, element by element; 0 where y is 0.
 *
 * @param logPrediction logarithms of probabilities, as from logSoftmax
 * @param target probabilities of the same shape
 */
export function klDivergence(
  logPrediction: Tensor,
  target: Tensor,
  options: Reduction = {},
): Tensor {
  return elementLoss('klDivergence', logPrediction, target, options, () => {
    const logTarget = log(where(equal(target, 0), 1, target));
    return mul(target, sub(logTarget, logPrediction));
  });
}
