import { findWasmAt } from './libraries/tensorflow/tensorflow.ts';
import { type Garbage, garbageOf } from './measure/garbage.ts';
import { measure } from './measure/measure.ts';
import type { Measured } from './measure/measured.ts';
import type { Pace } from './measure/pace.ts';

/** What the command calls in a page. */
interface Bench {
  measure(name: string, pace: Pace): Promise<Measured[]>;
  garbage(name: string): Promise<Garbage[]>;
}

declare global {
  var bench: Bench;
  interface Performance {
    /** Chromium's own. */
    readonly memory: { readonly usedJSHeapSize: number };
  }
}

findWasmAt(new URL('wasm/', document.baseURI).href);
globalThis.bench = {
  measure,
  garbage: (name) =>
    garbageOf(
      name,
      () => performance.memory.usedJSHeapSize,
      () => globalThis.gc?.(),
    ),
};
