import { leaf } from '../primitives/leaf.ts';
import type { Random } from '../random.ts';
import { checkShape, type Shape, sizeOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** Fills a new tensor, element by element in row-major order. */
export type Initializer = (shape: Shape, random: Random) => Tensor;

/** A tensor of `shape` whose elements are drawn one after the other. */
export function drawn(shape: Shape, draw: () => number): Tensor {
  checkShape('initializers', shape);
  return leaf('data', Float64Array.from({ length: sizeOf(shape) }, draw), [...shape]);
}

export const zeros = (): Initializer => constant({ value: 0 });

export const constant =
  ({ value }: { value: number }): Initializer =>
  (shape) =>
    drawn(shape, () => value);

/** Evenly distributed from `low` to `high`. */
export const uniform =
  ({ low = -0.05, high = 0.05 }: { low?: number; high?: number } = {}): Initializer =>
  (shape, random) =>
    drawn(shape, () => low + (high - low) * random.uniform());

/** Normal, with its mean and standard deviation. */
export const normal =
  ({ mean = 0, deviation = 0.05 }: { mean?: number; deviation?: number } = {}): Initializer =>
  (shape, random) =>
    drawn(shape, () => mean + deviation * random.normal());
