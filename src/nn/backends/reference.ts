import type { Tensor } from '../tensor.ts';
import type { Backend, Values } from './backend.ts';
import { foldOf } from './reference/fold.ts';
import { gatherOf, scatterAddOf } from './reference/gather.ts';
import { mapOf } from './reference/map.ts';
import { matmulOf } from './reference/matmul.ts';
import { padOf, viewOf } from './reference/move.ts';
import { reduceOf } from './reference/reduce.ts';

/** What is held by tensors that were computed together, and forgotten together. */
interface Ledger {
  tensors: number;
  bytes: number;
}

const total: Ledger = { tensors: 0, bytes: 0 };

/** Stands for a group of tensors: when the garbage collector takes it, all of them are gone. */
class Group {
  readonly ledger: Ledger = { tensors: 0, bytes: 0 };
}

const forgotten = new FinalizationRegistry<Ledger>((ledger) => {
  total.tensors -= ledger.tensors;
  total.bytes -= ledger.bytes;
});

function newGroup(): Group {
  const group = new Group();
  forgotten.register(group, group.ledger);
  return group;
}

/** Numbers in an ordinary array. */
class HostValues implements Values {
  private numbers: Float64Array | null;
  /** Null for single numbers, which are not worth counting. */
  private group: Group | null;

  constructor(numbers: Float64Array, group: Group | null) {
    this.numbers = numbers;
    this.group = group;
    this.count(1, numbers.byteLength);
  }

  private count(tensors: number, bytes: number): void {
    if (!this.group) return;
    for (const ledger of [total, this.group.ledger]) {
      ledger.tensors += tensors;
      ledger.bytes += bytes;
    }
  }

  read(): Float64Array {
    if (!this.numbers) {
      throw new Error(
        'dataSync: this tensor was disposed of; read it before dispose(), or keep a copy',
      );
    }
    return this.numbers;
  }

  async readLater(): Promise<Float64Array> {
    return this.read();
  }

  free(): void {
    this.release();
    this.numbers = null;
  }

  release(): void {
    if (this.numbers) this.count(-1, -this.numbers.byteLength);
    this.group = null;
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
    case 'fold':
      return foldOf(arrays[0]!, inputs[0]!.shape, shape, kernel.window);
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
  upload: (numbers) => new HostValues(numbers, numbers.length > 1 ? newGroup() : null),
  compute(order) {
    const group = newGroup();
    for (const tensor of order) tensor.values = new HostValues(run(tensor), group);
  },
  memory: () => ({ ...total, textures: 0 }),
};
