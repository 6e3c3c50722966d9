import type { BackendName, BackendOptions, Memory } from './backend.ts';
import { activate, activeBackend } from './evaluate.ts';
import { reference } from './reference.ts';

/** Computes on another device from now on; tensors that exist move there when they are needed. */
export async function setBackend(name: BackendName, options: BackendOptions = {}): Promise<void> {
  switch (name) {
    case 'reference':
      if (options.precision === 'float32') {
        throw new Error(
          'setBackend: reference computes in float64 only; leave precision out, or choose wasm for float32',
        );
      }
      activate(reference);
      return;
    case 'wasm':
    case 'webgl':
      throw new Error(`setBackend: this build has no ${name} backend yet; use 'reference'`);
    default:
      throw new Error(
        `setBackend: no backend '${name}'; there are 'reference', 'wasm' and 'webgl'`,
      );
  }
}

/** The name of the device that computes. */
export const backend = (): BackendName => activeBackend().name;

/** How many tensors hold numbers now, and how much memory those take. */
export const memory = (): Memory => activeBackend().memory();
