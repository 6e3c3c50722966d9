import { isSameShape, print } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { classesOf } from './classes.ts';

/**
 * The share of right answers.
 *
 * @param prediction [n, classes] scores, or [n] or [n, 1] probabilities of class 1
 * @param target class numbers [n], or of the prediction's shape: one-hot rows, or 0 and 1
 * @throws if there are not as many predictions as targets, or none
 */
export function accuracy(prediction: Tensor, target: Tensor): number {
  const [guesses, truths] = [classesOf(prediction), classesOf(target)];
  if (guesses.length !== truths.length || !(guesses.length > 0)) {
    throw new Error(
      `accuracy: ${guesses.length} predictions of shape ${print(prediction.shape)} cannot be compared with ${truths.length} targets of shape ${print(target.shape)}${isSameShape(prediction.shape, target.shape) ? '; there must be at least one' : ''}`,
    );
  }
  return guesses.filter((guess, i) => guess === truths[i]).length / guesses.length;
}
