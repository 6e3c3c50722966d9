import { LN2_HIGH, LN2_LOW } from '../../../math/bits.ts';
import type { Expression, Local } from '../assembler/expression.ts';
import { split } from './bits.ts';
import type { Calculation, Term } from './calculation.ts';

/** ln at the ends of its domain: −∞ for 0, NaN below, ∞ for ∞; `x` is the number whose logarithm `y` should be. */
function withEnds(c: Calculation, x: Local, y: Term): Expression {
  const finite = c.select(c.equal(x, Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY, y);
  const positive = c.select(c.equal(x, 0), Number.NEGATIVE_INFINITY, finite);
  return c.or(positive, c.not(c.lessEqual(0, x)));
}

/** −¼ + f/5 − … adjusted: ln(1 + f) = f − f²/2 + f³ (⅓ − …) for √½ ≤ 1 + f < √2. */
const LOG32 = [3.3333331174e-1, -2.4999993993e-1, 2.0000714765e-1, -1.6668057665e-1, 1.4249322787e-1, -1.2420140846e-1, 1.167699874e-1, -1.151461031e-1, 7.0376836292e-2]; // biome-ignore format: one line

/** @see Moshier, Cephes, logf.c, for the method and the coefficients */
function log32(c: Calculation, x: Local): Expression {
  const { exponent, significand } = split(c, x);
  const f = c.let('f', c.sub(significand, 1));
  const z = c.let('z', c.mul(f, f));
  const cubic = c.mul(c.mul(f, z), c.polynomial(f, LOG32));
  // ln 2 in two parts; the first ends in zeros.
  const low = c.multiplyAdd(exponent, -2.1219444e-4, cubic);
  const y = c.add(f, c.multiplyAdd(z, -0.5, low));
  return withEnds(c, x, c.multiplyAdd(exponent, 0.693359375, y));
}

const ODD = [6.666666666666735e-1, 2.857142874366239e-1, 1.818357216161805e-1, 1.4798198605116586e-1]; // biome-ignore format: one line
const EVEN = [3.999999999940942e-1, 2.2222198432149784e-1, 1.5313837699209373e-1];

/** k ln 2 + ln(1 + f) + correction, as math/log.ts has it. */
function assemble(c: Calculation, k: Local, f: Local, correction: Term | null): Expression {
  const s = c.let('s', c.div(f, c.add(2, f)));
  const z = c.let('z', c.mul(s, s));
  const w = c.let('w', c.mul(z, z));
  const half = c.let('half', c.mul(c.mul(0.5, f), f));
  const even = c.mul(w, c.polynomial(w, EVEN));
  const odd = c.mul(z, c.polynomial(w, ODD));
  const low = c.mul(k, LN2_LOW);
  const rest = correction === null ? low : c.add(low, correction);
  const sum = c.add(c.mul(s, c.add(c.add(half, even), odd)), rest);
  return c.sub(c.mul(k, LN2_HIGH), c.sub(c.sub(half, sum), f));
}

function log64(c: Calculation, x: Local): Expression {
  const { exponent, significand } = split(c, x);
  const f = c.let('f', c.sub(significand, 1));
  return withEnds(c, x, assemble(c, exponent, f, null));
}

/** ln x */
export const log = (c: Calculation, x: Local): Expression =>
  c.lanes.precision === 'float32' ? log32(c, x) : log64(c, x);

/** ln(1 + x) in float64 */
export function log1p(c: Calculation, x: Local): Expression {
  const u = c.let('u', c.add(1, x));
  const { exponent, significand } = split(c, u);
  const isNear = c.let('isNear', c.and(c.less(-0.29, x), c.less(x, 0.41)));
  // What 1 + x lost when it was rounded to u, as a share of u.
  const isLarge = c.lessEqual(1, x);
  const lost = c.select(isLarge, c.sub(1, c.sub(u, x)), c.sub(x, c.sub(u, 1)));
  const k = c.let('k', c.unless(isNear, exponent));
  const f = c.let('f', c.select(isNear, x, c.sub(significand, 1)));
  const y = assemble(c, k, f, c.unless(isNear, c.div(lost, u)));
  return c.or(withEnds(c, u, y), c.signOf(x)); // −0 for −0
}
