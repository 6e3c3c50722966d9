import { isRecording, isRemembering, settle } from './backends/evaluate.ts';
import { Cell } from './cell.ts';
import { sameShape, stridesOf } from './shape.ts';
import { Tensor } from './tensor.ts';

/** The value of a parameter between two updates: a leaf of the graphs built meanwhile. */
function leafOf(parameter: Parameter, tensor: Tensor): Tensor {
  // While a step is written down or looked into, the value remembers what it is computed from.
  const inputs = isRemembering() ? [tensor.node] : [];
  const value = new Tensor({
    op: 'parameter',
    inputs,
    shape: tensor.shape,
    kernel: isRemembering()
      ? { kind: 'view', strides: stridesOf(tensor.shape), offset: 0 }
      : { kind: 'data' },
    gradient: (_dy, _y, inputs) => inputs.map(() => null),
    rule: (inputs) => inputs.map(() => '0'),
  });
  value.values = isRecording() ? null : settle(tensor.node).share();
  value.owner = parameter;
  return value;
}

/**
 * A tensor that is learned. Its values are replaced, never changed: a graph built before an update
 * goes on to see the value that it was built with.
 */
export class Parameter extends Tensor {
  readonly name: string;
  /** Holds the present value; what a checkpoint keeps. */
  readonly cell: Cell<Tensor>;

  constructor(value: Tensor, { name = 'parameter' }: { name?: string } = {}) {
    super({
      op: 'parameter',
      inputs: [],
      shape: value.shape,
      kernel: { kind: 'data' },
      gradient: () => [],
      rule: () => [],
    });
    this.name = name;
    this.cell = new Cell(leafOf(this, value));
  }

  override get node(): Tensor {
    return this.cell.state;
  }

  /** Takes a new value, computed now, so that its history is not kept alive. */
  assign(value: Tensor): void {
    sameShape('assign', this.shape, value.shape, `the parameter ${this.name}`, 'the new value');
    this.cell.state = leafOf(this, value);
  }
}

/** A tensor that training changes; `new Parameter`, in a word less. */
export const parameter = (value: Tensor, options: { name?: string } = {}): Parameter =>
  new Parameter(value, options);
