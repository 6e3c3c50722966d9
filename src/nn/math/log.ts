import { LN2_HIGH, LN2_LOW, split } from './bits.ts';

/** 2/3, 2/5, 2/7 … adjusted: ln(1+f) = 2s + s³ (…) with s = f/(2+f). */
const L1 = 6.666666666666735e-1;
const L2 = 3.999999999940942e-1;
const L3 = 2.857142874366239e-1;
const L4 = 2.2222198432149784e-1;
const L5 = 1.818357216161805e-1;
const L6 = 1.5313837699209373e-1;
const L7 = 1.4798198605116586e-1;

/** k ln 2 + ln(1 + f) + correction, for √½ − 1 ≤ f < √2 − 1. */
function assemble(k: number, f: number, correction: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (L2 + w * (L4 + w * L6));
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + even + odd) + (k * LN2_LOW + correction)) - f);
}

/** ln x, the natural logarithm, to within one unit in the last place. */
export function log(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const { exponent, significand } = split(x);
  return assemble(exponent, significand - 1, 0);
}

/** ln(1 + x), accurate near 0. */
export function log1p(x: number): number {
  if (x === -1) return Number.NEGATIVE_INFINITY;
  if (!(x > -1)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY || x === 0) return x;
  if (x > -0.29 && x < 0.41) return assemble(0, x, 0);
  const u = 1 + x;
  const { exponent, significand } = split(u);
  // What 1 + x lost when it was rounded to u, as a share of u.
  const lost = (x >= 1 ? 1 - (u - x) : x - (u - 1)) / u;
  return assemble(exponent, significand - 1, lost);
}
