import type { Tensor } from '../../tensor.ts';
import type { Backend, Values } from '../backend.ts';
import { planOf } from '../plan/plan-of.ts';
import { structureOf } from '../plan/structure.ts';
import { Lanes, type Mode } from './arithmetic/lanes.ts';
import { EagerProgram } from './eager.ts';
import { Heap } from './heap.ts';
import { WasmReplay } from './replay.ts';
import { HeapValues, SingleValue, Store } from './values.ts';

/** Programs that are kept for graphs of the same structure; the longest unused goes first. */
const MOST_PROGRAMS = 200;

/** Numbers that are written into the code of a graph that is computed once: others would make it another program. */
const INLINED: readonly number[] = [0, 1, -1, 0.5, 2];

function inlined(leaf: Tensor): number | null {
  if (leaf.op !== 'constant') return null;
  const value = leaf.values!.read()[0]!;
  return INLINED.some((one) => Object.is(one, value)) ? value : null;
}

/** Computes in WebAssembly: every graph becomes a module of its own, made for its shapes. */
export function wasmBackend(precision: 'float32' | 'float64', mode: Mode): Backend {
  const store = new Store(new Heap(), precision);
  const lanes = new Lanes(precision, mode);
  const programs = new Map<string, EagerProgram>();
  /** The numbers of other backends, as they were moved here. */
  const moved = new WeakMap<Values, HeapValues | SingleValue>();

  /** Tensors that were computed on the way to others, and not kept. */
  const passed = new WeakSet<Tensor>();

  /** What is computed a second time, for something new: from now on it is kept, or a history that goes on would always be computed from its beginning. */
  function keptFrom(order: readonly Tensor[]): Tensor[] {
    const inputs = order.filter((tensor) => !passed.has(tensor)).flatMap((tensor) => tensor.inputs);
    return inputs.filter((tensor) => passed.has(tensor) && !tensor.values);
  }

  const taken = (numbers: ArrayLike<number>): HeapValues | SingleValue =>
    numbers.length === 1 ? new SingleValue(numbers[0]!, precision) : store.upload(numbers);

  function valuesOf({ values }: Tensor): HeapValues | SingleValue {
    if (values instanceof SingleValue && values.precision === precision) return values;
    if (values instanceof HeapValues && values.isOf(store)) return values;
    const known = moved.get(values!);
    if (known) return known;
    const here = taken(values!.read());
    moved.set(values!, here);
    return here;
  }

  function programFor(
    order: readonly Tensor[],
    leaves: readonly Tensor[],
    roots: readonly Tensor[],
  ) {
    const structure = structureOf(order, leaves, roots, inlined);
    const known = programs.get(structure);
    const plan = () => planOf({ order, leaves, roots, updates: [], inlines: inlined });
    const program = known ?? new EagerProgram(plan(), store, lanes);
    programs.delete(structure);
    programs.set(structure, program);
    if (programs.size > MOST_PROGRAMS) {
      for (const [oldest, unused] of programs) {
        unused.free();
        programs.delete(oldest);
        break;
      }
    }
    return program;
  }

  return {
    name: 'wasm',
    precision,
    upload: taken,
    compute(order, roots) {
      const computed = new Set(order);
      const read = order.flatMap((tensor) => tensor.inputs);
      const leaves = [...new Set(read)].filter((tensor) => !computed.has(tensor));
      const wanted = [...new Set([...roots, ...keptFrom(order)])].filter((tensor) => computed.has(tensor)); // biome-ignore format: one line
      programFor(order, leaves, wanted).compute(leaves, wanted, valuesOf);
      for (const tensor of order) passed.add(tensor);
    },
    record: (recording) => new WasmReplay(recording, store, lanes),
    memory: () => store.memory(),
  };
}
