import { LN2_HIGH, LN2_LOW, scale } from './bits.ts';

/** 1/6, −1/360, 1/15120 … adjusted: x coth(x/2) − 2 ≈ x² (P₁ + x² (P₂ + …)) on |x| ≤ ½ ln 2. */
const P1 = 1.6666666666666602e-1;
const P2 = -2.7777777777015593e-3;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;

/** The nearest whole number of ln 2 in x. */
const halvings = (x: number): number => Math.round(x / Math.LN2);

/**
 * eˣ to within one unit in the last place: eˣ = 2ᵏ eʳ with r = x − k ln 2, and eʳ from r coth(r/2).
 *
 * @see Sun's fdlibm, e_exp.c, for the method and the coefficients of this folder
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const k = Math.abs(x) > 0.34657359027997264 ? halvings(x) : 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  return scale(1 - (low - (r * c) / (2 - c) - high), k);
}

/** The same idea for eʳ − 1, which may not go through 1 + … near 0. */
const Q1 = -3.333333333333313e-2;
const Q2 = 1.5873015872548146e-3;
const Q3 = -7.93650757867488e-5;
const Q4 = 4.008217827329362e-6;
const Q5 = -2.0109921818362437e-7;

/** eˣ − 1, accurate near 0. */
export function expm1(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -40) return -1;
  const k = Math.abs(x) > 0.34657359027997264 ? halvings(x) : 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const half = 0.5 * r;
  const square = r * half;
  const r1 = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
  const t = 3 - r1 * half;
  const e = square * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - square);
  const rest = r * (e - lost) - lost - square;
  if (k === -1) return 0.5 * (r - rest) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (rest - (r + 0.5)) : 1 + 2 * (r - rest);
  if (k <= -2 || k > 56) return scale(1 - (rest - r), k) - 1;
  const one = scale(1, -k);
  return k < 20 ? scale(1 - one - (rest - r), k) : scale(r - (rest + one) + 1, k);
}
