import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScalarFunction } from '../../../../../src/nn/backends/kernel.ts';
import { mapOf } from '../../../../../src/nn/backends/reference/map.ts';
import { onVectors } from './on-vectors.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Numbers of every size, each power of two about equally likely. */
const ofEverySize = fc
  .tuple(between(1, 2), fc.integer({ min: -1074, max: 1023 }), fc.boolean())
  .map(([x, power, isNegative]) => (isNegative ? -1 : 1) * x * 2 ** power);
const special = fc.constantFrom(0, -0, 1, -1, 0.5, 2, -2, 3, -3, 1e-300, -1e-300, 5e-324, -5e-324, 1e-40, -1e-40, 1e-45, 1e300, 709.8, -745.2, 88.7, 89, -87.4, -103.9, -104.1, Math.PI, 1e6, -1e9, 1e22, Infinity, -Infinity, NaN); // biome-ignore format: a list
const anything = fc.oneof(ofEverySize, between(-5, 5), between(-800, 800), between(-1e6, 1e6), special); // biome-ignore format: one line

const functions: Record<ScalarFunction, 1 | 2 | 3> = {
  add: 2, mul: 2, maximum: 2, minimum: 2, power: 2, less: 2, lessEqual: 2, equal: 2, where: 3,
  neg: 1, reciprocal: 1, abs: 1, relu: 1, exp: 1, expm1: 1, log: 1, log1p: 1, sqrt: 1,
  sin: 1, cos: 1, tanh: 1, erf: 1,
}; // biome-ignore format: a table

/** How far apart neighbouring float32 lie at x. */
const unit32 = (x: number): number =>
  2 ** (Math.max(Math.floor(Math.log2(Math.abs(x))), -126) - 23);

const isFunction = (name: string): name is ScalarFunction => name in functions;
const names = Object.keys(functions).filter(isFunction);
const vectors = (count: number) =>
  fc.array(fc.array(anything, { minLength: 64, maxLength: 64 }), {
    minLength: count,
    maxLength: count,
  });

describe.each(names)('%s on vectors', (fn) => {
  const count = functions[fn];

  test('has the bits of the reference in float64', () => {
    const ours = onVectors(fn, 'float64');
    fc.assert(
      fc.property(vectors(count), (arrays) => {
        const expected = mapOf(fn, arrays.map((one) => Float64Array.from(one))); // biome-ignore format: one line
        for (const [i, y] of ours(...arrays).entries()) {
          if (Object.is(y, expected[i])) continue;
          expect(y, `of ${arrays.map((one) => one[i])}`).toBe(expected[i]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is right in float32 to two units in the last place, tanh to 4e-7', () => {
    const ours = onVectors(fn, 'float32');
    fc.assert(
      fc.property(vectors(count), (drawn) => {
        const arrays = drawn.map((one) => one.map(Math.fround));
        const exact = mapOf(fn, arrays.map((one) => Float64Array.from(one))); // biome-ignore format: one line
        for (const [i, y] of ours(...arrays).entries()) {
          const x = exact[i]!;
          const rounded = Math.fround(x);
          if (Object.is(y, rounded)) continue;
          const limit = fn === 'tanh' ? 4e-7 : 2 * unit32(x);
          expect(Math.abs(y - x), `of ${arrays.map((one) => one[i])}: ${y}`).toBeLessThanOrEqual(
            limit,
          );
          if (fn === 'tanh') expect(Math.abs(y)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
