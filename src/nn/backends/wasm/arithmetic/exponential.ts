import { LN2_HIGH, LN2_LOW } from '../../../math/bits.ts';
import type { Expression, Local } from '../assembler/expression.ts';
import { powerOfTwo, roundingShift, scale } from './bits.ts';
import type { Calculation } from './calculation.ts';

/** Where results have overflowed and vanished for certain. */
const RANGE = { float32: [-105, 90], float64: [-746, 710] } as const;

/**
 * eˣ = 2ᵏ eʳ in float32, with an even k = 2h: eʳ · 2ʰ · 2ʰ is rounded once even where it vanishes.
 * eʳ for |r| ≤ ln 2 is 1 + r + r² (1/2! + r/3! + …).
 */
function exp32(c: Calculation, x: Local): Expression {
  const [lowest, highest] = RANGE.float32;
  const inside = c.let('inside', c.atMost(c.atLeast(x, lowest), highest));
  const shift = roundingShift(c.lanes);
  const shifted = c.let('shifted', c.multiplyAdd(inside, 1 / (2 * Math.LN2), shift));
  const h = c.let('h', c.sub(shifted, shift));
  // 2 ln 2 in two parts; the first ends in zeros, so that its product with h is exact.
  const high = c.multiplyAdd(h, -1.38671875, inside);
  const r = c.let('r', c.multiplyAdd(h, 0.00042438888010942, high));
  const square = c.let('square', c.mul(r, r));
  const p = c.polynomialInPairs(r, square, EXP32);
  const y = c.add(c.multiplyAdd(square, p, r), 1);
  const factor = c.let('factor', powerOfTwo(c, shifted));
  return c.mul(c.mul(y, factor), factor);
}
/** Fitted so that the largest relative error is smallest: 1.4e-8 before rounding. */
const EXP32 = [0.5000003576278687, 0.16666613519191742, 0.04166126996278763, 0.008336103521287441, 0.0014104470610618591, 0.00019611600146163255]; // biome-ignore format: one line

const P = [1.6666666666666602e-1, -2.7777777777015593e-3, 6.613756321437934e-5, -1.6533902205465252e-6, 4.1381367970572385e-8]; // biome-ignore format: one line

/** As math/exp.ts, which explains it. */
function exp64(c: Calculation, x: Local): Expression {
  const [lowest, highest] = RANGE.float64;
  const inside = c.let('inside', c.atMost(c.atLeast(x, lowest), highest));
  const k = c.let('k', c.nearest(c.div(inside, Math.LN2)));
  const high = c.let('high', c.sub(inside, c.mul(k, LN2_HIGH)));
  const low = c.let('low', c.mul(k, LN2_LOW));
  const r = c.let('r', c.sub(high, low));
  const t = c.let('t', c.mul(r, r));
  const q = c.let('q', c.sub(r, c.mul(t, c.polynomial(t, P))));
  const y = c.sub(1, c.sub(c.sub(low, c.div(c.mul(r, q), c.sub(2, q))), high));
  return scale(c, y, k);
}

/** eˣ */
export const exp = (c: Calculation, x: Local): Expression =>
  c.lanes.precision === 'float32' ? exp32(c, x) : exp64(c, x);

const Q = [1, -3.333333333333313e-2, 1.5873015872548146e-3, -7.93650757867488e-5, 4.008217827329362e-6, -2.0109921818362437e-7]; // biome-ignore format: one line

/** eˣ − 1 in float64, as math/exp.ts has it: where to subtract the 1 so that nothing is lost depends on k. */
export function expm1(c: Calculation, x: Local): Expression {
  const inside = c.let('inside', c.atMost(c.atLeast(x, -60), RANGE.float64[1]));
  const k = c.let('k', c.nearest(c.div(inside, Math.LN2)));
  const high = c.let('high', c.sub(inside, c.mul(k, LN2_HIGH)));
  const low = c.let('low', c.mul(k, LN2_LOW));
  const r = c.let('r', c.sub(high, low));
  const lost = c.let('lost', c.sub(c.sub(high, r), low));
  const half = c.let('half', c.mul(0.5, r));
  const square = c.let('square', c.mul(r, half));
  const r1 = c.let('r1', c.polynomial(square, Q));
  const t = c.let('t', c.sub(3, c.mul(r1, half)));
  const e = c.mul(square, c.div(c.sub(r1, t), c.sub(6, c.mul(r, t))));
  const rest = c.let('rest', c.sub(c.sub(c.mul(r, c.sub(e, lost)), lost), square));
  const fall = c.let('fall', c.sub(rest, r));
  const one = c.let('one', powerOfTwo(c, c.sub(roundingShift(c.lanes), c.atMost(k, 1000)))); // 2⁻ᵏ
  const isOutside = c.let('isOutside', c.or(c.lessEqual(k, -2), c.less(56, k)));
  const isHalf = c.and(c.equal(k, 1), c.less(r, -0.25));
  const near = c.select(isHalf, c.sub(c.add(r, 0.5), rest), c.sub(c.sub(1, one), fall));
  const far = c.select(c.lessEqual(20, k), c.add(c.sub(r, c.add(rest, one)), 1), near);
  const scaled = c.let('scaled', scale(c, c.select(isOutside, c.sub(1, fall), far), k));
  const y = c.sub(scaled, c.and(isOutside, 1));
  return c.or(y, c.signOf(x)); // −0 for −0
}
