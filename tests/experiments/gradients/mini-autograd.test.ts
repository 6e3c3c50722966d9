import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Value } from '../../../src/experiments/gradients/mini-autograd.ts';
import { gradients, type Tensor, tensor } from '../../../src/nn/index.ts';

/** What both libraries can do, under the same names. */
interface Arithmetic<T> {
  add(other: T): T;
  mul(other: T): T;
  exp(): T;
  log(): T;
  reciprocal(): T;
  relu(): T;
}

/** Three operations on earlier results, drawn from this table, make a random expression. */
const steps = ['add', 'mul', 'exp', 'log', 'reciprocal', 'relu'] as const;
const recipe = fc.array(
  fc.record({ step: fc.constantFrom(...steps), left: fc.nat(20), right: fc.nat(20) }),
  { minLength: 1, maxLength: 12 },
);

/** Builds the expression; every operand stays positive and moderate, away from kinks and overflow. */
function build<T extends Arithmetic<T>>(
  inputs: readonly T[],
  plan: readonly { step: (typeof steps)[number]; left: number; right: number }[],
  read: (value: T) => number,
): T {
  const values = [...inputs];
  for (const { step, left, right } of plan) {
    const [a, b] = [values[left % values.length]!, values[right % values.length]!];
    const made = step === 'add' || step === 'mul' ? a[step](b) : a[step]();
    const size = read(made);
    if (size > 0.05 && size < 20) values.push(made);
  }
  return values.reduce((sum, value) => sum.add(value));
}

describe('the autograd of one sitting', () => {
  test('agrees with the library on random expressions, values and gradients', () => {
    fc.assert(
      fc.property(
        recipe,
        fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 2, maxLength: 3 }),
        (plan, numbers) => {
          const small = numbers.map((x) => new Value(x));
          const large = numbers.map((x) => tensor(x));
          const [f, g] = [
            build(small, plan, (v) => v.value),
            build<Tensor>(large, plan, (t) => t.item()),
          ];
          f.backward();
          expect(f.value).toBeCloseTo(g.item(), 10);
          gradients(g, large).forEach((gradient, i) => {
            const scale = Math.max(1, Math.abs(gradient.item()));
            expect(small[i]!.gradient / scale).toBeCloseTo(gradient.item() / scale, 10);
          });
        },
      ),
    );
  });

  test('x(x + 2) at 3 has derivative 8: its two paths are added', () => {
    const x = new Value(3);
    x.mul(x.add(new Value(2))).backward();
    expect(x.gradient).toBe(8);
  });

  test('x²y/z at (3, 4, 2) has gradients 12, 4.5 and −9', () => {
    const [x, y, z] = [new Value(3), new Value(4), new Value(2)];
    x.mul(x).mul(y).mul(z.reciprocal()).backward();
    expect([x.gradient, y.gradient, z.gradient]).toEqual([12, 4.5, -9]);
  });

  test('a second backward pass starts from zero', () => {
    const x = new Value(3);
    const f = x.mul(x);
    f.backward();
    f.backward();
    expect(x.gradient).toBe(6);
  });

  test('relu passes nothing back at zero', () => {
    const x = new Value(0);
    x.relu().backward();
    expect(x.gradient).toBe(0);
  });
});
