import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradients, mul, sum, type Tensor } from '../../../../src/nn/index.ts';
import { inputsFor, weightsLike } from '../../laws/numbers.ts';
import { operations } from '../../laws/operations.ts';
import { arenaRatio, collisions } from './check.ts';
import { outcome, planned } from './planned.ts';

/** Equal numbers, and −0 is 0: adding nothing to a sum of nothing loses the sign. */
const plain = (numbers: ArrayLike<number>): number[] => Array.from(numbers, (one) => one + 0);

describe.each(Object.entries(operations))('a plan of %s', (_name, row) => {
  test('computes what the reference computes, gradients too', () =>
    fc.assert(
      fc.property(inputsFor(row), (inputs) => {
        const y = row.f(...inputs);
        const found = gradients(sum(mul(y, weightsLike(y))), inputs);
        const roots: Tensor[] = [y, ...found];
        const plan = planned(roots);
        expect(collisions(plan.plan)).toEqual([]);
        expect(arenaRatio(plan.plan)).toBeLessThanOrEqual(1.3);
        const ours = outcome(plan).roots.map(plain);
        expect(ours).toEqual(roots.map((root) => plain(root.dataSync())));
      }),
      { numRuns: 4, seed: 6 },
    ));
});
