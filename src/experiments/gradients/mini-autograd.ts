import { math } from '../../nn/index.ts';

/** A number that remembers how it was made: reverse-mode differentiation, whole, in one sitting. */
export class Value {
  readonly value: number;
  readonly inputs: readonly Value[];
  /** The derivative of this value with respect to each input. */
  readonly slopes: readonly number[];
  gradient = 0;

  constructor(value: number, inputs: readonly Value[] = [], slopes: readonly number[] = []) {
    this.value = value;
    this.inputs = inputs;
    this.slopes = slopes;
  }

  add(other: Value) {
    return new Value(this.value + other.value, [this, other], [1, 1]);
  }
  mul(other: Value) {
    return new Value(this.value * other.value, [this, other], [other.value, this.value]);
  }
  reciprocal() {
    return new Value(1 / this.value, [this], [-1 / (this.value * this.value)]);
  }
  exp() {
    const e = math.exp(this.value);
    return new Value(e, [this], [e]);
  }
  log() {
    return new Value(math.log(this.value), [this], [1 / this.value]);
  }

  relu() {
    const isOn = this.value > 0;
    return new Value(isOn ? this.value : 0, [this], [isOn ? 1 : 0]);
  }

  /** Sets `gradient` of every value that this one was made from. */
  backward() {
    const order = [...ancestors(this)];
    for (const node of order) node.gradient = 0;
    this.gradient = 1;
    for (const node of order.reverse())
      node.inputs.forEach((input, i) => {
        input.gradient += node.slopes[i]! * node.gradient; // summed: one term per path
      });
  }
}

/** Everything that `root` was made from, inputs before outputs, each once. */
function ancestors(root: Value, order = new Set<Value>()): Set<Value> {
  if (order.has(root)) return order;
  for (const input of root.inputs) ancestors(input, order);
  return order.add(root);
}
