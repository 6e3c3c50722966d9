import { leaf } from '../primitives/leaf.ts';
import { type Shape, sizeOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** Examples and their targets, one per row. */
export interface Dataset {
  /** [n, features], or [n, height, width, channels] */
  readonly inputs: Tensor;
  /** [n] class numbers, or [n, 1] numbers */
  readonly targets: Tensor;
}

/** One example while a dataset is being made. */
export interface Example {
  readonly input: readonly number[];
  readonly target: number;
}

/** Puts examples into tensors, in their order. */
export function datasetOf(examples: readonly Example[], shape?: Shape): Dataset {
  const each = shape ?? [examples[0]?.input.length ?? 0];
  const inputs = new Float64Array(examples.length * sizeOf(each));
  for (const [i, { input }] of examples.entries()) inputs.set(input, i * sizeOf(each));
  const targets = Float64Array.from(examples, ({ target }) => target);
  return {
    inputs: leaf('data', inputs, [examples.length, ...each]),
    targets: leaf('data', targets, [examples.length]),
  };
}
