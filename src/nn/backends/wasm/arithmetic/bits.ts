import type { Expression, Local } from '../assembler/expression.ts';
import type { Calculation, Term } from './calculation.ts';
import type { Lanes } from './lanes.ts';

/** How a number is made of bits: sign, biased exponent, fraction. */
const LAYOUTS = {
  float32: {
    fractionBits: 23,
    one: 0x3f800000n,
    rootOfHalf: 0x3f3504f3n,
    smallestNormal: 1.1754943508222875e-38,
    /** 2²⁴ makes every denormal number normal. */
    up: 16777216,
    roundingShift: 12582912, // 1.5 · 2²³
  },
  float64: {
    fractionBits: 52,
    one: 0x3ff0000000000000n,
    rootOfHalf: 0x3fe6a09e667f3bcdn,
    smallestNormal: 2.2250738585072014e-308,
    up: 9007199254740992, // 2⁵³
    roundingShift: 6755399441055744, // 1.5 · 2⁵²
  },
} as const;

export const layoutOf = (lanes: Lanes) => LAYOUTS[lanes.precision];

/**
 * Added to a small number, this leaves no bits for a fraction: the sum is rounded to a whole
 * number, which stands in its lowest bits.
 */
export const roundingShift = (lanes: Lanes): number => layoutOf(lanes).roundingShift;

/** 2ᵏ, from k + `roundingShift`: the low bits of that become an exponent. */
export function powerOfTwo(c: Calculation, shifted: Term): Expression {
  const { fractionBits, one } = layoutOf(c.lanes);
  return c.addBits(c.shiftLeft(shifted, fractionBits), c.bits(one));
}

/**
 * y · 2ᵏ for a whole number k, overflowing to infinity and fading to zero as it should: two
 * factors, and only the last product may leave the normal range.
 */
export function scale(c: Calculation, y: Term, k: Local): Expression {
  const shift = roundingShift(c.lanes);
  const half = c.let('half', c.add(c.mul(k, 0.5), shift));
  const rest = c.sub(k, c.sub(half, shift));
  return c.mul(c.mul(y, powerOfTwo(c, half)), powerOfTwo(c, c.add(rest, shift)));
}

/** x as significand · 2ᵉˣᵖᵒⁿᵉⁿᵗ with √½ ≤ significand < √2; x must be positive and finite. */
export function split(c: Calculation, x: Term): { exponent: Local; significand: Local } {
  const { fractionBits, rootOfHalf, smallestNormal, up } = layoutOf(c.lanes);
  const number = c.let('x', x);
  const isTiny = c.let('isTiny', c.less(number, smallestNormal));
  const normal = c.let('normal', c.select(isTiny, c.mul(number, up), number));
  // Counted from √½ instead of from 1, the exponent rounds as it should.
  const k = c.let('k', c.shiftRight(c.subBits(normal, c.bits(rootOfHalf)), fractionBits));
  const significand = c.let('m', c.subBits(normal, c.shiftLeft(k, fractionBits)));
  const shift = roundingShift(c.lanes);
  const exponent = c.sub(c.sub(c.addBits(k, shift), shift), c.and(isTiny, fractionBits + 1));
  return { exponent: c.let('exponent', exponent), significand };
}
