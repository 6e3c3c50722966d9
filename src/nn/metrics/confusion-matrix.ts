import { leaf } from '../primitives/leaf.ts';
import type { Tensor } from '../tensor.ts';
import { classesOf } from './classes.ts';

/**
 * Counts [true class, predicted class]; arguments as for `accuracy`.
 *
 * @throws if a class is not below `classes`
 */
export function confusionMatrix(prediction: Tensor, target: Tensor, classes: number): Tensor {
  const counts = new Float64Array(classes * classes);
  const truths = classesOf(target);
  for (const [i, guess] of classesOf(prediction).entries()) {
    const truth = truths[i]!;
    if (!(truth < classes && guess < classes)) {
      throw new Error(
        `confusionMatrix: class ${Math.max(truth, guess)} at row ${i} is not one of ${classes}`,
      );
    }
    counts[truth * classes + guess]! += 1;
  }
  return leaf('data', counts, [classes, classes]);
}
