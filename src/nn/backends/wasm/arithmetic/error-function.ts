import { errorFunctionParts } from '../../../math/error-function.ts';
import type { Expression, Local } from '../assembler/expression.ts';
import type { Calculation } from './calculation.ts';

const { P, Q, A, B, R1, S1, R2, S2 } = errorFunctionParts;

/** The bits of a float64's sign, exponent, and the upper half of its significand. */
export const HIGH_WORD = 0xffffffff00000000n;

/**
 * The error function in float64, from the formulas of math/error-function.ts. Each of the three
 * intervals is computed only where some lane lies in it.
 *
 * @param exp e to the power of a vector, as a call
 */
export function erf(c: Calculation, x: Local, exp: (power: Expression) => Expression): Expression {
  const size = c.let('size', c.atMost(c.abs(x), 6));
  const isNear = c.let('isNear', c.less(size, 0.84375));
  const isClose = c.let('isClose', c.less(size, 1.25));
  const y = c.let('y', c.mul(size, 1.1283791670955126)); // 2/√π
  c.f.if(c.any(isNear), () => {
    const z = c.let('z', c.mul(size, size));
    const ratio = c.div(c.mul(size, c.polynomial(z, P)), c.polynomial(z, Q));
    c.f.set(y, c.select(c.lessEqual(size, 1e-8), y, c.add(size, ratio)));
  });
  c.f.if(c.any(c.unless(isNear, isClose)), () => {
    const s = c.let('s', c.sub(size, 1));
    const ratio = c.div(c.polynomial(s, A), c.polynomial(s, B));
    c.f.set(y, c.select(isNear, y, c.add(8.450629115104675e-1, ratio)));
  });
  c.f.if(c.any(c.not(isClose)), () => {
    const s = c.let('s', c.div(1, c.mul(size, size)));
    const isNearer = c.let('isNearer', c.less(size, 1 / 0.35));
    const above = c.select(isNearer, c.polynomial(s, R1), c.polynomial(s, R2));
    const below = c.select(isNearer, c.polynomial(s, S1), c.polynomial(s, S2));
    const ratio = c.let('ratio', c.div(above, below));
    // e^(−x²) in two factors, the first exact: z has half the bits of x.
    const z = c.let('z', c.and(size, c.bits(HIGH_WORD)));
    const first = exp(c.sub(c.neg(c.mul(z, z)), 0.5625));
    const second = exp(c.add(c.mul(c.sub(z, size), c.add(z, size)), ratio));
    const far = c.sub(1, c.div(c.mul(first, second), size));
    c.f.set(y, c.select(isClose, y, far));
  });
  return c.or(y, c.signOf(x));
}
