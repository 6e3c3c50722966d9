import type { Tensor } from '../tensor.ts';
import type { Backend, Memory, Values } from './backend.ts';
import { mapOf } from './reference/map.ts';
import { matmulOf } from './reference/matmul.ts';
import { padOf, viewOf } from './reference/move.ts';
import { reduceOf } from './reference/reduce.ts';

/** Numbers in an ordinary array. */
class HostValues implements Values {
  private numbers: Float64Array | null;

  constructor(numbers: Float64Array) {
    this.numbers = numbers;
  }

  read(): Float64Array {
    if (!this.numbers)
      throw new Error(
        'dataSync: this tensor was disposed of; read it before dispose(), or keep a copy',
      );
    return this.numbers;
  }

  async readLater(): Promise<Float64Array> {
    return this.read();
  }

  free(): void {
    this.numbers = null;
  }
}

/** The numbers of an input, which is always computed before. */
function numbersOf(tensor: Tensor): Float64Array {
  const numbers = tensor.values!.read();
  // Values of another backend are read once and converted.
  return numbers instanceof Float64Array ? numbers : Float64Array.from(numbers);
}

function run(tensor: Tensor): Float64Array {
  const { kernel, inputs, shape } = tensor;
  const arrays = inputs.map(numbersOf);
  switch (kernel.kind) {
    case 'data':
      throw new Error(`reference: a tensor made of data (${tensor.op}) always has its values`);
    case 'map':
      return mapOf(kernel.fn, arrays);
    case 'view':
      return viewOf(arrays[0]!, shape, kernel.strides, kernel.offset);
    case 'pad':
      return padOf(arrays[0]!, inputs[0]!.shape, shape, kernel.before, kernel.step);
    case 'reduce':
      return reduceOf(kernel.fn, arrays[0]!, inputs[0]!.shape, kernel.axes);
    case 'matmul':
      return matmulOf(arrays[0]!, arrays[1]!, inputs[0]!.shape, inputs[1]!.shape);
  }
}

const nothing: Memory = { tensors: 0, bytes: 0, textures: 0 };

/** Plain loops in float64, one tensor after the other: the definition of what each kernel means. */
export const reference: Backend = {
  name: 'reference',
  precision: 'float64',
  upload: (numbers) => new HostValues(numbers),
  compute(order) {
    for (const tensor of order) tensor.values = new HostValues(run(tensor));
  },
  memory: () => nothing,
};
