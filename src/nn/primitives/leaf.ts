import { activeBackend, leafMade } from '../backends/evaluate.ts';
import { type Shape, sizeOf } from '../shape.ts';
import { type Refill, Tensor } from '../tensor.ts';

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
  leafMade(tensor);
  return tensor;
}

/** When leaves that are filled anew were made: they may take turns in one random stream. */
const turns = new WeakMap<Tensor, number>();
let turn = 0;

/** A leaf whose numbers are other ones at each step; a recorded step fills it anew before each run. */
export function refilledLeaf(op: string, shape: Shape, refill: Refill): Tensor {
  const numbers = new Float64Array(sizeOf(shape));
  refill(numbers, 0);
  const tensor = leaf(op, numbers, shape);
  tensor.refill = refill;
  turns.set(tensor, turn++);
  return tensor;
}

/** The refilled leaves among these, in the order in which they were made. */
export const refilledAmong = (tensors: readonly Tensor[]): Tensor[] =>
  tensors
    .filter((tensor) => tensor.refill !== null)
    .sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));

/** A number that depends on the step `t`, counted from 1: no gradient reaches it. */
export const perStep = (t: number, numberAt: (t: number) => number): Tensor =>
  refilledLeaf('perStep', [], (numbers, elapsed) => {
    numbers[0] = numberAt(t + elapsed);
  });

/** What arithmetic accepts: a plain number stands for a constant that no gradient reaches. */
export type Operand = Tensor | number;

/** A plain number as a node of the graph. */
export const constant = (value: number): Tensor => leaf('constant', Float64Array.of(value), []);

export const tensorOf = (operand: Operand): Tensor =>
  typeof operand === 'number' ? constant(operand) : operand.node;
