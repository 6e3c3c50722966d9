import { powerParts } from '../../../math/pow.ts';
import {
  type Expression,
  expressionOf,
  type Local,
  type Operand,
} from '../assembler/expression.ts';
import { layoutOf, roundingShift, scale } from './bits.ts';
import type { Calculation, Term } from './calculation.ts';
import { HIGH_WORD } from './error-function.ts';

const { L, P, CP, CP_HIGH, CP_LOW, LN2, LN2_HIGH, LN2_LOW, LOG_HIGH, LOG_LOW } = powerParts;

const withoutLowWord = (c: Calculation, x: Term): Expression => c.and(x, c.bits(HIGH_WORD));

/** log₂ of positive numbers in two parts, the first with a short significand; see math/pow.ts. */
function log2(c: Calculation, x: Local): { high: Local; low: Local } {
  const { fractionBits, one, smallestNormal, up } = layoutOf(c.lanes);
  const isTiny = c.let('isTiny', c.less(x, smallestNormal));
  const normal = c.let('normal', c.select(isTiny, c.mul(x, up), x));
  const shift = roundingShift(c.lanes);
  const exponent = c.shiftRight(c.subBits(normal, c.bits(one)), fractionBits);
  const power = c.let('power', exponent);
  const between = c.let('between', c.subBits(normal, c.shiftLeft(power, fractionBits))); // 1 to 2
  // Compare with 1 or 3/2, whichever is nearer; near 2, half of it with 1.
  const isUp = c.let('isUp', c.lessEqual(1.7320499420166016, between));
  const isMiddle = c.let('isMiddle', c.unless(isUp, c.lessEqual(1.224745750427246, between)));
  const a = c.let('a', c.select(isUp, c.mul(between, 0.5), between));
  const whole = c.sub(c.addBits(power, shift), shift);
  const n = c.let('n', c.add(c.sub(whole, c.and(isTiny, 53)), c.and(isUp, 1)));
  const near = c.let('near', c.select(isMiddle, 1.5, 1));
  const u = c.let('u', c.sub(a, near));
  const sum = c.let('sum', c.add(a, near));
  const v = c.let('v', c.div(1, sum));
  const s = c.let('s', c.mul(u, v));
  const sHigh = c.let('sHigh', withoutLowWord(c, s));
  const sumHigh = c.let('sumHigh', withoutLowWord(c, sum));
  const sumLow = c.sub(a, c.sub(sumHigh, near));
  const sLow = c.let(
    'sLow',
    c.mul(v, c.sub(c.sub(u, c.mul(sHigh, sumHigh)), c.mul(sHigh, sumLow))),
  );
  const square = c.let('square', c.mul(s, s));
  const series = c.mul(c.mul(square, square), c.polynomial(square, L));
  const r = c.let('r', c.add(series, c.mul(sLow, c.add(sHigh, s))));
  const squareHigh = c.let('squareHigh', c.mul(sHigh, sHigh));
  const tHigh = c.let('tHigh', withoutLowWord(c, c.add(c.add(3, squareHigh), r)));
  const tLow = c.sub(r, c.sub(c.sub(tHigh, 3), squareHigh));
  const p = c.let('p', c.mul(sHigh, tHigh));
  const q = c.let('q', c.add(c.mul(sLow, tHigh), c.mul(tLow, s)));
  const pHigh = c.let('pHigh', withoutLowWord(c, c.add(p, q)));
  const pLow = c.sub(q, c.sub(pHigh, p));
  const zHigh = c.let('zHigh', c.mul(CP_HIGH, pHigh));
  const small = c.add(c.mul(CP_LOW, pHigh), c.mul(pLow, CP));
  const zLow = c.let('zLow', c.add(small, c.and(isMiddle, LOG_LOW)));
  const ofNear = c.let('ofNear', c.and(isMiddle, LOG_HIGH));
  const high = withoutLowWord(c, c.add(c.add(c.add(zHigh, zLow), ofNear), n));
  const top = c.let('high', high);
  const back = c.sub(c.sub(c.sub(top, n), ofNear), zHigh);
  return { high: top, low: c.let('low', c.sub(zLow, back)) };
}

/** 2 to the power large + small. */
function exp2(c: Calculation, large: Local, small: Local): Expression {
  const n = c.let('n', c.nearest(c.add(large, small)));
  const rest = c.let('rest', c.sub(large, n));
  const t = c.let('t', withoutLowWord(c, c.add(small, rest)));
  const u = c.let('u', c.mul(t, LN2_HIGH));
  const v = c.let('v', c.add(c.mul(c.sub(small, c.sub(t, rest)), LN2), c.mul(t, LN2_LOW)));
  const z = c.let('z', c.add(u, v));
  const w = c.let('w', c.sub(v, c.sub(z, u)));
  const square = c.let('square', c.mul(z, z));
  const t1 = c.let('t1', c.sub(z, c.mul(square, c.polynomial(square, P))));
  const r = c.sub(c.div(c.mul(z, t1), c.sub(t1, 2)), c.add(w, c.mul(z, w)));
  return scale(c, c.sub(1, c.sub(r, z)), n);
}

/** xʸ in float64, with the special cases of math/pow.ts. */
export function power(c: Calculation, x: Local, y: Local): Expression {
  const size = c.let('size', c.abs(x));
  // Beyond this every result overflows or vanishes, and products would be infinite.
  const inside = c.let('inside', c.atMost(c.atLeast(y, -2e19), 2e19));
  const { high, low } = log2(c, size);
  const yHigh = c.let('yHigh', withoutLowWord(c, inside));
  const small = c.let('small', c.add(c.mul(c.sub(inside, yHigh), high), c.mul(inside, low)));
  const large = c.let('large', c.mul(yHigh, high));
  const z = c.let('z', c.add(small, large));
  const result = c.let('result', exp2(c, large, small));
  const keep = (mask: Operand, value: Term) =>
    c.f.set(result, c.select(mask, c.let('v', value), result));
  keep(c.lessEqual(1024 + 1e-10, z), Number.POSITIVE_INFINITY);
  keep(c.less(z, -1080), 0);
  const isZero = c.let('isZero', c.equal(size, 0));
  const isInfinite = c.let('isInfinite', c.equal(size, Number.POSITIVE_INFINITY));
  const vanishes = c.xor(isInfinite, c.less(0, y));
  keep(c.or(isZero, isInfinite), c.unless(vanishes, Number.POSITIVE_INFINITY));
  const isWhole = c.let('isWhole', c.equal(c.truncate(y), y));
  const isEven = c.equal(c.mul(c.truncate(c.mul(y, 0.5)), 2), y);
  const isOdd = c.unless(isEven, isWhole);
  c.f.set(result, c.xor(result, c.and(c.signOf(x), isOdd)));
  // No number: all bits set.
  const isRoot = c.unless(isWhole, c.and(c.less(x, 0), c.less(size, Number.POSITIVE_INFINITY)));
  c.f.set(result, c.or(result, c.or(isRoot, c.or(c.notEqual(x, x), c.notEqual(y, y)))));
  keep(c.equal(y, 1), x);
  keep(c.or(c.equal(y, 0), c.equal(x, 1)), 1);
  return expressionOf(result);
}
