import type { Expression, Local } from '../assembler/expression.ts';
import type { Calculation } from './calculation.ts';

/** x · P(x²)/Q(x²), for |x| up to where tanh x rounds to 1. */
const P = [4.89352455891786e-3, 6.37261928875436e-4, 1.48572235717979e-5, 5.12229709037114e-8, -8.60467152213735e-11, 2.00018790482477e-13, -2.76076847742355e-16]; // biome-ignore format: one line
const Q = [4.89352518554385e-3, 2.268434632439e-3, 1.18534705686654e-4, 1.19825839466702e-6];
/** By how multiplyAdd rounds: from here on the quotient is 1 exactly, and nowhere is it more. */
const LARGEST = { strict: 7.905311107635498, fast: 7.998811721801758 };

/** @see Eigen, MathFunctionsImpl.h, for the coefficients; 4e-7 from the truth at most */
function tanh32(c: Calculation, x: Local): Expression {
  const largest = LARGEST[c.lanes.mode];
  const inside = c.let('inside', c.atMost(c.atLeast(x, -largest), largest));
  const z = c.let('z', c.mul(inside, inside));
  return c.mul(inside, c.div(c.polynomial(z, P), c.polynomial(z, Q)));
}

/** Through expm1 so that nothing cancels, as in math/hyperbolic.ts. */
function tanh64(c: Calculation, x: Local, expm1: (power: Expression) => Expression): Expression {
  const size = c.let('size', c.atMost(c.abs(x), 22));
  const isLarge = c.let('isLarge', c.lessEqual(1, size));
  const t = c.let('t', expm1(c.mul(c.select(isLarge, 2, -2), size)));
  const quotient = c.let('quotient', c.div(c.select(isLarge, 2, c.neg(t)), c.add(t, 2)));
  const y = c.select(isLarge, c.sub(1, quotient), quotient);
  return c.or(y, c.signOf(x));
}

/**
 * tanh x
 *
 * @param expm1 eˣ − 1 of a vector, as a call
 */
export const tanh = (
  c: Calculation,
  x: Local,
  expm1: (power: Expression) => Expression,
): Expression => (c.lanes.precision === 'float32' ? tanh32(c, x) : tanh64(c, x, expm1));
