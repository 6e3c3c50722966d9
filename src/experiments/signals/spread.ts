import { math, type Tensor } from '../../nn/index.ts';

/** The root of the sum of squared distances from `center`, scaled so that squares of tiny numbers do not vanish. */
function spread(numbers: ArrayLike<number>, center: number): number {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) {
    const distance = Math.abs(numbers[i]! - center);
    if (!(distance <= largest)) largest = distance;
  }
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let squares = 0;
  for (let i = 0; i < numbers.length; i++) {
    const share = (numbers[i]! - center) / largest;
    squares += share * share;
  }
  return largest * math.sqrt(squares);
}

/** The root of the sum of squares. */
export const lengthOf = (values: Tensor): number => spread(values.dataSync(), 0);

/** The root of the mean square. */
export function rootMeanSquareOf(values: Tensor): number {
  const numbers = values.dataSync();
  return spread(numbers, 0) / math.sqrt(numbers.length);
}

/** The standard deviation of all numbers together. */
export function deviationOf(values: Tensor): number {
  const numbers = values.dataSync();
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]!;
  return spread(numbers, sum / numbers.length) / math.sqrt(numbers.length);
}
