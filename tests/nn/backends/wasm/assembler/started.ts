import {
  type ModuleBuilder,
  OUTSIDE,
} from '../../../../../src/nn/backends/wasm/assembler/module-builder.ts';
import { cos, sin } from '../../../../../src/nn/math/index.ts';

/** A module at work: its exports by name, and its memory. */
export function started(module: ModuleBuilder, pages = 1) {
  const memory = new WebAssembly.Memory({ initial: pages });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.bytes()), {
    [OUTSIDE.module]: { [OUTSIDE.memory]: memory, sin, cos },
  });
  return {
    memory,
    call(name: string, ...values: (number | bigint)[]): unknown {
      const called = exports[name];
      if (typeof called !== 'function') throw new Error(`${name}: not exported`);
      return called(...values);
    },
  };
}
