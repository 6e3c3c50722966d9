import { div, evaluate, math, sub, type Tensor } from '../../nn/index.ts';

/**
 * The root of the mean square of all numbers, or of their sum, scaled by the largest one so that squares of
 * tiny numbers do not vanish. The engine adds them up: only two numbers are read.
 */
function rootOfSquares(values: Tensor, over: 'mean' | 'sum'): number {
  const largest = values.abs().max();
  const squares = div(values, largest).square()[over]();
  evaluate([largest, squares]);
  const [scale] = largest.dataSync();
  if (scale === 0 || !Number.isFinite(scale)) return scale!;
  return scale! * math.sqrt(squares.dataSync()[0]!);
}

/** The root of the sum of squares. */
export const lengthOf = (values: Tensor): number => rootOfSquares(values, 'sum');

/** The root of the mean square. */
export const rootMeanSquareOf = (values: Tensor): number => rootOfSquares(values, 'mean');

/** The standard deviation of all numbers together. */
export const deviationOf = (values: Tensor): number =>
  rootOfSquares(sub(values, values.mean()), 'mean');
