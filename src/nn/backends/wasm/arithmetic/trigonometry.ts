import { LARGEST_QUICK_ANGLE, QUARTER_TURN_PARTS } from '../../../math/quarter-turns.ts';
import { type Expression, expressionOf, type Local, lane } from '../assembler/expression.ts';
import { roundingShift } from './bits.ts';
import type { Calculation, Term } from './calculation.ts';

/** sin(x + tail) for |x| ≤ π/4, as math/trigonometry.ts has it. */
function sinNear0(c: Calculation, x: Local, z: Local, tail: Local): Expression {
  const v = c.let('v', c.mul(z, x));
  const r = c.polynomial(z, [8.33333333332249e-3, -1.984126982985795e-4, 2.7557313707070068e-6, -2.5050760253406863e-8, 1.58969099521155e-10]); // biome-ignore format: one line
  const small = c.mul(z, c.sub(c.mul(0.5, tail), c.mul(v, r)));
  return c.sub(x, c.sub(c.sub(small, tail), c.mul(v, -1.6666666666666632e-1)));
}

/** cos(x + tail) likewise. */
function cosNear0(c: Calculation, x: Local, z: Local, tail: Local): Expression {
  const low = c.polynomial(z, [4.16666666666666e-2, -1.388888888887411e-3, 2.480158728947673e-5]);
  const high = c.polynomial(z, [-2.7557314351390663e-7, 2.087572321298175e-9, -1.1359647557788195e-11]); // biome-ignore format: one line
  const square = c.let('square', c.mul(z, z));
  const r = c.add(c.mul(z, low), c.mul(c.mul(square, square), high));
  const half = c.let('half', c.mul(0.5, z));
  const w = c.let('w', c.sub(1, half));
  return c.add(w, c.add(c.sub(c.sub(1, w), half), c.sub(c.mul(z, r), c.mul(x, tail))));
}

/**
 * sin (quarters 0) or cos (quarters 1) of x in float64.
 *
 * @param outside the same for one number of any size, called where an angle is so large that it
 * takes hundreds of digits of π to reduce it
 */
export function sinOf(
  c: Calculation,
  x: Local,
  quarters: number,
  outside: (x: Expression) => Expression,
): Expression {
  const shift = roundingShift(c.lanes);
  const shifted = c.let('shifted', c.add(c.mul(x, 0.6366197723675814), shift));
  const turns = c.let('turns', c.sub(shifted, shift));
  // x − turns · π/2, with π/2 in three parts, and what each subtraction rounded away.
  let base = x;
  let lost: Term = 0;
  for (const { part } of QUARTER_TURN_PARTS) {
    const product = c.let('product', c.mul(turns, part));
    const next = c.let('base', c.sub(base, product));
    lost = c.let('lost', c.add(lost, c.sub(c.sub(base, next), product)));
    base = next;
  }
  const correction = c.let(
    'correction',
    c.sub(c.mul(turns, QUARTER_TURN_PARTS[2].remaining), lost),
  );
  const rest = c.let('rest', c.sub(base, correction));
  const tail = c.let('tail', c.sub(c.sub(base, rest), correction));
  const z = c.let('z', c.mul(rest, rest));
  const number = c.let('number', c.addBits(shifted, c.bits(BigInt(quarters))));
  const isOdd = c.shiftRight(c.shiftLeft(number, 63), 63);
  const y = c.select(isOdd, cosNear0(c, rest, z, tail), sinNear0(c, rest, z, tail));
  // The second bit says whether half a turn has passed.
  const signed = c.let('y', c.xor(y, c.signOf(c.shiftLeft(number, 62))));
  const isLarge = c.let('isLarge', c.less(LARGEST_QUICK_ANGLE, c.abs(x)));
  c.f.if(c.any(isLarge), () => {
    let exact: Term = x;
    for (const i of [0, 1]) {
      exact = lane('f64x2.replace_lane', exact, i, outside(lane('f64x2.extract_lane', x, i)));
    }
    c.f.set(signed, c.select(isLarge, exact, signed));
  });
  return expressionOf(signed);
}
