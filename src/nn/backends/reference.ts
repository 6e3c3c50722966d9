import type { Tensor } from '../tensor.ts';
import type { Backend } from './backend.ts';
import { foldOf } from './reference/fold.ts';
import { gatherOf, scatterAddOf } from './reference/gather.ts';
import { Group, HostValues, total } from './reference/host-values.ts';
import { mapOf } from './reference/map.ts';
import { matmulOf } from './reference/matmul.ts';
import { padOf, viewOf } from './reference/move.ts';
import { reduceOf } from './reference/reduce.ts';

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
    case 'fold':
      return foldOf(arrays[0]!, inputs[0]!.shape, shape, kernel.grid);
    case 'gather':
      return gatherOf(arrays[0]!, arrays[1]!, inputs[0]!.shape, kernel.axis);
    case 'scatterAdd':
      return scatterAddOf(arrays[0]!, arrays[1]!, shape, kernel.axis);
  }
}

/** Plain loops in float64, one tensor after the other: the definition of what each kernel means. */
export const reference: Backend = {
  name: 'reference',
  precision: 'float64',
  upload: (numbers) => HostValues.of(numbers, numbers.length > 1 ? new Group() : null),
  compute(order) {
    const group = new Group();
    for (const tensor of order) {
      const numbers = run(tensor);
      const source = tensor.inputs[0]?.values;
      const isShared = source instanceof HostValues && source.read() === numbers;
      tensor.values = isShared ? source.share(group) : HostValues.of(numbers, group);
    }
  },
  memory: () => ({ ...total, textures: 0 }),
};
