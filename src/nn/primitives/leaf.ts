import { activeBackend } from '../backends/evaluate.ts';
import type { Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/** A tensor that is not computed: its numbers are simply there, and not to be written to again. */
export function leaf(op: string, numbers: Float64Array, shape: Shape): Tensor {
  const tensor = new Tensor({
    op,
    inputs: [],
    shape,
    kernel: { kind: 'data' },
    gradient: () => [],
    rule: () => [],
  });
  tensor.values = activeBackend().upload(numbers);
  return tensor;
}

/** What arithmetic accepts: a plain number stands for a constant that no gradient reaches. */
export type Operand = Tensor | number;

/** A plain number as a node of the graph. */
export const constant = (value: number): Tensor => leaf('constant', Float64Array.of(value), []);

export const tensorOf = (operand: Operand): Tensor =>
  typeof operand === 'number' ? constant(operand) : operand.node;
