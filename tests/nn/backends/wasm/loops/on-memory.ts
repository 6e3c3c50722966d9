import type { Step } from '../../../../../src/nn/backends/plan/step.ts';
import { Lanes, type Mode } from '../../../../../src/nn/backends/wasm/arithmetic/lanes.ts';
import { Library } from '../../../../../src/nn/backends/wasm/arithmetic/library.ts';
import { load } from '../../../../../src/nn/backends/wasm/assembler/expression.ts';
import { ModuleBuilder } from '../../../../../src/nn/backends/wasm/assembler/module-builder.ts';
import { moduleText } from '../../../../../src/nn/backends/wasm/assembler/text.ts';
import type { Emission } from '../../../../../src/nn/backends/wasm/emission.ts';
import { emitStep, scratchBytesOf } from '../../../../../src/nn/backends/wasm/steps.ts';
import { started } from '../assembler/started.ts';

export interface Way {
  readonly precision: 'float32' | 'float64';
  readonly mode?: Mode;
  /** Whether addresses are known when the code is written, or read from a table when it runs. */
  readonly addresses: 'fixed' | 'bound';
}

const TABLE = 64;
const GUARD = 64;
const MARK = 12345;

/**
 * Runs one step on buffers as the backend would, writing results back into them. Between the
 * buffers lie marks that no step may touch.
 */
export function runOnMemory(step: Step, buffers: readonly Float64Array[], way: Way): string {
  const lanes = new Lanes(way.precision, way.mode ?? 'strict');
  let end = 1024;
  const places = buffers.map(({ length }) => {
    const place = end;
    // Not only addresses that are multiples of 16: a buffer may lie inside another.
    end += length * lanes.bytes + GUARD + lanes.bytes;
    return place;
  });
  const scratch = Math.ceil(end / 16) * 16;
  end = scratch + scratchBytesOf(step, lanes);
  const addressOf = (buffer: number) => (buffer < 0 ? scratch : places[buffer]!);

  const module = new ModuleBuilder();
  const emission: Emission = {
    module,
    begin: (name) => module.function(name),
    lanes,
    library: new Library(module),
    place: (buffer, f) =>
      way.addresses === 'fixed'
        ? { base: 0, offset: addressOf(buffer) }
        : {
            base: f.constant(`buffer ${buffer}`, load('i32.load', 0, TABLE + 4 * (buffer + 1))),
            offset: 0,
          },
    size: (buffer) => buffers[buffer]!.length,
  };
  module.export(emitStep(emission, step, 'step'));
  const { call, memory } = started(module, Math.ceil((end + 64) / 65536));
  const table = new Uint32Array(memory.buffer);
  for (let buffer = -1; buffer < buffers.length; buffer++) {
    table[TABLE / 4 + buffer + 1] = addressOf(buffer);
  }
  const numbersAt = (address: number, length: number) =>
    way.precision === 'float32'
      ? new Float32Array(memory.buffer, address, length)
      : new Float64Array(memory.buffer, address, length);
  for (const [i, numbers] of buffers.entries()) {
    numbersAt(places[i]!, numbers.length).set(numbers);
    numbersAt(places[i]! + numbers.length * lanes.bytes, GUARD / lanes.bytes).fill(MARK);
  }
  call('step');
  for (const [i, numbers] of buffers.entries()) {
    const guard = numbersAt(places[i]! + numbers.length * lanes.bytes, GUARD / lanes.bytes);
    if (guard.some((one) => one !== MARK)) throw new Error(`buffer ${i} was written past its end`);
    numbers.set(numbersAt(places[i]!, numbers.length));
  }
  return moduleText(module);
}
