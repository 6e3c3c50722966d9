import { refuseOthers } from '../options.ts';
import { leaf } from '../primitives/leaf.ts';
import type { Random } from '../random.ts';
import { checkShape, type Shape, sizeOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** Fills a new tensor, element by element in row-major order. */
export type Initializer = (shape: Shape, random: Random) => Tensor;

/** A tensor of `shape` whose elements are drawn one after the other. */
export function drawn(shape: Shape, draw: () => number): Tensor {
  checkShape('initializers', shape);
  // Not `Float64Array.from`: that takes longer than the drawing.
  const numbers = new Float64Array(sizeOf(shape));
  for (let i = 0; i < numbers.length; i++) numbers[i] = draw();
  return leaf('data', numbers, [...shape]);
}

/** Every element 0: what biases start with. Weights would all learn the same. */
export const zeros = (): Initializer => constant({ value: 0 });

/** Every element `value`. */
export function constant({ value, ...others }: { value: number }): Initializer {
  refuseOthers('constant', others, 'value');
  return (shape) => drawn(shape, () => value);
}

/** Evenly distributed from `low` to `high`. */
export function uniform({
  low = -0.05,
  high = 0.05,
  ...others
}: {
  low?: number;
  high?: number;
} = {}): Initializer {
  refuseOthers('uniform', others, 'low, high');
  return (shape, random) => drawn(shape, () => low + (high - low) * random.uniform());
}

/** Normal, with its mean and standard deviation. */
export function normal({
  mean = 0,
  deviation = 0.05,
  ...others
}: {
  mean?: number;
  deviation?: number;
} = {}): Initializer {
  refuseOthers('normal', others, 'mean, deviation');
  return (shape, random) => drawn(shape, () => mean + deviation * random.normal());
}
