import type { ScalarFunction } from '../../../../../src/nn/backends/kernel.ts';
import { Calculation } from '../../../../../src/nn/backends/wasm/arithmetic/calculation.ts';
import { Lanes } from '../../../../../src/nn/backends/wasm/arithmetic/lanes.ts';
import { Library } from '../../../../../src/nn/backends/wasm/arithmetic/library.ts';
import { applied } from '../../../../../src/nn/backends/wasm/arithmetic/scalar-functions.ts';
import { ModuleBuilder } from '../../../../../src/nn/backends/wasm/assembler/module-builder.ts';
import { started } from '../assembler/started.ts';

const CAPACITY = 4096; // bytes of each array
type Numbers = readonly number[];

/** A scalar function as the backend computes it, vector by vector, of whole arrays. */
export function onVectors(fn: ScalarFunction, precision: 'float32' | 'float64') {
  const module = new ModuleBuilder();
  const lanes = new Lanes(precision, 'strict');
  const f = module.function('run', { bytes: 'i32' });
  const c = new Calculation(f, lanes);
  const library = new Library(module);
  const at = f.local('at', 'i32');
  f.each(at, 0, f.parameters[0]!, 16, () => {
    const inputs = [0, 1, 2].map((i) => f.let('x', lanes.load(at, i * CAPACITY)));
    f.do(lanes.store(at, applied(c, library, fn, inputs), 3 * CAPACITY));
  });
  f.return();
  module.export(f);
  const { call, memory } = started(module);
  const array = (i: number) =>
    precision === 'float32'
      ? new Float32Array(memory.buffer, i * CAPACITY, CAPACITY / 4)
      : new Float64Array(memory.buffer, i * CAPACITY, CAPACITY / 8);
  const [out, ...inputs] = [3, 0, 1, 2].map(array);

  return (...arrays: Numbers[]): Numbers => {
    for (const [i, numbers] of arrays.entries()) inputs[i]!.set(numbers);
    call('run', arrays[0]!.length * lanes.bytes);
    return [...out!.subarray(0, arrays[0]!.length)];
  };
}
