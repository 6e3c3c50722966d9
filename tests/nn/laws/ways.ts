// Every way in which the library computes, and one runner for tests that must hold on all of them.

import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasRelaxedArithmetic } from '../../../src/nn/backends/wasm/support.ts';
import { type BackendName, type BackendOptions, setBackend } from '../../../src/nn/index.ts';

/** A backend with its options, and how near it comes to exact arithmetic. */
export interface Way {
  readonly name: string;
  readonly backend: BackendName;
  readonly options: Required<BackendOptions>;
  /** Why it cannot run on this machine, or null. */
  readonly obstacle: string | null;
  /** The error allowed in a number of size 1: 7 digits (float32), of which the longest operations lose two, or 15. */
  readonly tolerance: number;
}

const way = (
  backend: BackendName,
  precision: 'float32' | 'float64',
  mode: 'strict' | 'fast',
  obstacle: string | null = null,
): Way => ({
  name: backend === 'wasm' ? `wasm ${precision} ${mode}` : backend,
  backend,
  options: { precision, mode },
  obstacle,
  tolerance: precision === 'float64' ? 1e-12 : 3e-5,
});

const noRelaxed = hasRelaxedArithmetic()
  ? null
  : 'this engine has no relaxed SIMD, as Node has before 22';

/** The definition of what is right. */
export const exact = way('reference', 'float64', 'strict');

/** Everything that runs outside a browser too. */
export const ways: readonly Way[] = [
  exact,
  way('wasm', 'float64', 'strict'),
  way('wasm', 'float32', 'strict'),
  way('wasm', 'float64', 'fast', noRelaxed),
  way('wasm', 'float32', 'fast', noRelaxed),
];

/** For tests in a browser; a graphics card has fewer digits. */
export const webgl: Way = { ...way('webgl', 'float32', 'strict'), tolerance: 1e-4 };

export const take = ({ backend, options }: Way): Promise<void> => setBackend(backend, options);

/** Declares tests once for each way, with that backend at work while they run. */
export function onEach(list: readonly Way[], declare: (way: Way) => void): void {
  for (const one of list) {
    describe(`on ${one.name}`, () => {
      if (one.obstacle !== null) {
        test.skip(`skipped: ${one.obstacle}`);
        return;
      }
      beforeAll(() => take(one));
      afterAll(() => take(exact));
      declare(one);
    });
  }
}
