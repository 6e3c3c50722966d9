import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradientCheck, gradients, mul, sum, type Tensor } from '../../../src/nn/index.ts';
import { inputsFor, sizesUpTo, weightsLike } from './numbers.ts';
import { operations } from './operations.ts';

/** A few entries may still fall on a kink (|x − y| at δ …): a rare draw, and a kink is one-sided by at most its jump. */
const runs = { numRuns: 12, seed: 6 };

describe.each(Object.entries(operations))('%s', (_name, row) => {
  /** One number that depends on every entry of the result, by a random upstream gradient. */
  const loss = (...inputs: Tensor[]): Tensor => {
    const y = row.f(...inputs);
    return sum(mul(y, weightsLike(y)));
  };

  test('its gradient is what central differences say', () =>
    fc.assert(
      fc.property(inputsFor(row, sizesUpTo(4)), (inputs) => {
        const check = gradientCheck(loss, inputs);
        expect(check.passes, JSON.stringify(check.worst)).toBe(true);
      }),
      runs,
    ));

  test('so is the gradient of its gradient', () =>
    fc.assert(
      fc.property(inputsFor(row, sizesUpTo(4)), (inputs) => {
        const slope = (...points: Tensor[]): Tensor =>
          gradients(loss(...points), points)
            .map((gradient, i) => sum(mul(gradient, weightsLike(gradient, i + 2))))
            .reduce((a, b) => a.add(b));
        const check = gradientCheck(slope, inputs);
        expect(check.passes, JSON.stringify(check.worst)).toBe(true);
      }),
      { ...runs, numRuns: 4 },
    ));

  test('its gradient is linear in the upstream gradient', () =>
    fc.assert(
      fc.property(
        inputsFor(row, sizesUpTo(4)),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (inputs, factor) => {
          const y = row.f(...inputs);
          const [u, v] = [weightsLike(y, 1), weightsLike(y, 5)];
          const [first, second, both] = [u, v, u.mul(factor).add(v)].map((upstream) =>
            gradients(sum(mul(y, upstream)), inputs).flatMap((g) => [...g.dataSync()]),
          );
          both!.forEach((value, i) => {
            expect(value).toBeCloseTo(factor * first![i]! + second![i]!, 8);
          });
        },
      ),
      { ...runs, numRuns: 6 },
    ));
});
