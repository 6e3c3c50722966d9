import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  gradients,
  maxPool2d,
  mul,
  random,
  setBackend,
  sum,
  type Tensor,
  tensor,
} from '../../../../src/nn/index.ts';
import { inputsFor, weightsLike } from '../../laws/numbers.ts';
import { operations } from '../../laws/operations.ts';

/** Float32 has seven digits; the longest of these operations lose two of them. */
const ways = [
  { precision: 'float64', mode: 'strict', tolerance: 1e-12 },
  { precision: 'float64', mode: 'fast', tolerance: 1e-12 },
  { precision: 'float32', mode: 'strict', tolerance: 3e-5 },
  { precision: 'float32', mode: 'fast', tolerance: 3e-5 },
] as const;

/** The result and its gradients for a random upstream gradient, as numbers. */
function outcome(f: (...inputs: Tensor[]) => Tensor, inputs: Tensor[]): number[][] {
  const y = f(...inputs);
  const found = gradients(sum(mul(y, weightsLike(y))), inputs);
  return [y, ...found].map((tensor) => [...tensor.dataSync()]);
}

afterAll(() => setBackend('reference'));

describe.each(ways)('on wasm in $precision, $mode', ({ precision, mode, tolerance }) => {
  test.each(Object.entries(operations))(
    '%s is what the reference says, gradients too',
    async (_name, row) => {
      await setBackend('reference');
      const drawn = fc.sample(inputsFor(row), { numRuns: 5, seed: 6 });
      const expected = drawn.map((inputs) => outcome(row.f, inputs));
      await setBackend('wasm', { precision, mode });
      for (const [i, inputs] of drawn.entries()) {
        const ours = outcome(row.f, inputs);
        for (const [k, numbers] of ours.entries()) {
          expect(numbers.length).toBe(expected[i]![k]!.length);
          for (const [at, value] of numbers.entries()) {
            const right = expected[i]![k]![at]!;
            const difference = Math.abs(value - right) / Math.max(Math.abs(right), 1);
            expect(difference, `${value}, not ${right}`).toBeLessThan(tolerance);
          }
        }
      }
    },
  );

  test('max pooling of many channels, several vectors at once, sends each gradient to its maximum', async () => {
    const source = random(3);
    const shape = [1, 4, 4, 16];
    const numbers = Array.from({ length: 256 }, () => source.normal());
    const once = () =>
      outcome((x) => maxPool2d(x, { kernelSize: 2 }), [tensor(numbers, shape)]).flat();
    await setBackend('reference');
    const expected = once();
    await setBackend('wasm', { precision, mode });
    for (const [i, value] of once().entries()) expect(value).toBeCloseTo(expected[i]!, 5);
  });
});
