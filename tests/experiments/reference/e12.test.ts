import { afterAll, describe, expect, test } from 'vitest';
import { differenceErrors, exactSlope } from '../../../src/experiments/checking/differences.ts';
import { float32, float64, steps } from '../../../src/experiments/reference/e12.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { median } from './over-seeds.ts';

afterAll(() => setBackend('reference'));

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

/** One problem of the table against the middle of twenty of ours: within what the problems themselves differ by. */
function beside(
  title: string,
  expected: readonly number[],
  measured: readonly (readonly number[])[],
) {
  const lines = steps.map((step, i) => {
    const all = measured.map((of) => of[i]!);
    return {
      step,
      expected: expected[i]!,
      median: median(all),
      least: Math.min(...all),
      most: Math.max(...all),
    };
  });
  console.log([title, ...lines.map(({ step, expected: e, median: m, least, most }) => `h ${step.toExponential(0)}  expected ${e.toExponential(1)}  measured ${m.toExponential(1)}  seeds ${least.toExponential(1)} … ${most.toExponential(1)}`)].join('\n')); // biome-ignore format: one line
  for (const { step, expected: e, least, most } of lines) {
    expect(e, `h ${step}`).toBeGreaterThanOrEqual(least / 2);
    expect(e, `h ${step}`).toBeLessThanOrEqual(most * 2);
  }
}

describe('E12, how far a finite difference is from the gradient', () => {
  test('in float64 the table’s problem lies among twenty of ours', async () => {
    await setBackend('reference');
    beside('E12 float64', float64, seeds.map((seed) => differenceErrors(seed, steps).map(({ central }) => central))); // biome-ignore format: one line
  });

  test('in float32 too: nothing is left of the derivative at a step of 1e-8, and nothing moves at 1e-10', async () => {
    await setBackend('reference');
    const slopes = seeds.map(exactSlope);
    await setBackend('wasm', { precision: 'float32' });
    const measured = seeds.map((seed, i) => differenceErrors(seed, steps, slopes[i]!).map(({ central }) => central)); // biome-ignore format: one line
    beside('E12 float32', float32, measured);
    for (const errors of measured) {
      // A small weight can still move by 1e-8; the loss then jumps by its own rounding.
      expect(errors[6]).toBeGreaterThanOrEqual(0.99);
      expect(errors.slice(7)).toEqual([1, 1]);
    }
  });

  test('the error falls with the square of a central step, and with a forward step itself', async () => {
    await setBackend('reference');
    for (const seed of seeds) {
      const [large, small] = differenceErrors(seed, [1e-2, 1e-3]);
      expect(large!.central / small!.central).toBeGreaterThan(60);
      expect(large!.central / small!.central).toBeLessThan(160);
      expect(large!.forward / small!.forward).toBeGreaterThan(5);
      expect(large!.forward / small!.forward).toBeLessThan(20);
    }
  });
});
