import { highWord, scale, withHighWord, withoutLowWord } from './bits.ts';

// Coefficients of log2: (3/2) (ln x − 2s − 2/3 s³) ≈ s⁵ (…).
const L1 = 5.999999999999946e-1;
const L2 = 4.285714285785502e-1;
const L3 = 3.3333332981837743e-1;
const L4 = 2.72728123808534e-1;
const L5 = 2.3066074577556175e-1;
const L6 = 2.0697501780033842e-1;
// Coefficients of 2ʳ, as in exp.ts.
const P1 = 1.6666666666666602e-1;
const P2 = -2.7777777777015593e-3;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;
// 2/(3 ln 2) and ln 2 in two parts each.
const CP = 9.617966939259756e-1;
const CP_HIGH = 9.617967009544373e-1;
const CP_LOW = -7.028461650952758e-9;
const LN2 = 6.931471805599453e-1;
const LN2_HIGH = 6.931471824645996e-1;
const LN2_LOW = -1.904654299957768e-9;
// log₂ 1.5 in two parts.
const LOG_HIGH = 5.849624872207642e-1;
const LOG_LOW = 1.350039202129749e-8;

/** The same, for those who compute powers elsewhere. */
export const powerParts = { L: [L1, L2, L3, L4, L5, L6], P: [P1, P2, P3, P4, P5], CP, CP_HIGH, CP_LOW, LN2, LN2_HIGH, LN2_LOW, LOG_HIGH, LOG_LOW }; // biome-ignore format: a list

const isOdd = (y: number): boolean => Number.isInteger(y) && Math.abs(y % 2) === 1;

/**
 * xʸ. Whole exponents of negative numbers are allowed; anything to the power 0 is 1.
 * Accurate to about one unit in the last place: log₂ x is carried in two numbers.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (!Number.isFinite(y)) {
    if (size === 1) return 1;
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  if (y === 1) return x;
  const isNegative = (x < 0 || Object.is(x, -0)) && isOdd(y);
  if (size === 0 || size === Number.POSITIVE_INFINITY) {
    const result = (size === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY;
    return isNegative ? -result : result;
  }
  if (x < 0 && !Number.isInteger(y)) return Number.NaN;
  const result = powerOfPositive(size, y);
  return isNegative ? -result : result;
}

function powerOfPositive(x: number, y: number): number {
  // Beyond this every result overflows or vanishes, and the products below would be infinite.
  if (Math.abs(y) > 2e19 && x !== 1) return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  pair[0] = x;
  log2();
  raise(pair[0]!, pair[1]!, y);
  return pair[0]!;
}

/**
 * The powers of one base between 0 and 1, bit for bit as `pow` has them: its logarithm is taken once,
 * and a training step that asks for βᵗ has half of the work and of the garbage.
 */
export function powersOf(base: number): (exponent: number) => number {
  if (!(base > 0 && base < 1)) return (exponent) => pow(base, exponent);
  pair[0] = base;
  log2();
  const [high, low] = [pair[0]!, pair[1]!];
  return (exponent) => {
    if (!(exponent > 0 && exponent < 2e19)) return pow(base, exponent);
    raise(high, low, exponent);
    return pair[0]!;
  };
}

/** 2 to the power of y times the number whose parts these are, in the first of the pair. */
function raise(high: number, low: number, y: number): void {
  // y · log₂ x, the large part exactly.
  const yHigh = withoutLowWord(y);
  const small = (y - yHigh) * high + y * low;
  const large = yHigh * high;
  const z = small + large;
  pair[0] = z < 0 ? 0 : Number.POSITIVE_INFINITY;
  if (z >= 1024 + 1e-10 || z < -1080) return;
  pair[0] = large;
  pair[1] = small;
  exp2();
}

/**
 * Numbers on their way from one function to the next. An array keeps them, since a number that is
 * given to a function or returned may be a new object each time: garbage in every training step.
 */
const pair = new Float64Array(2);

/** log₂ of the first number, in two numbers; the first has a short significand. */
function log2(): void {
  const x = pair[0]!;
  const isTiny = x < 2.2250738585072014e-308;
  const ax = isTiny ? x * 9007199254740992 : x; // 2⁵³
  const word = highWord(ax);
  let n = (word >> 20) - 1023 - (isTiny ? 53 : 0);
  const fraction = word & 0xfffff;
  // Compare with 1 or 3/2, whichever is nearer.
  let near = 1;
  let significandWord = fraction | 0x3ff00000;
  if (fraction > 0x3988e && fraction < 0xbb67a) near = 1.5;
  else if (fraction >= 0xbb67a) {
    n += 1;
    significandWord -= 0x100000;
  }
  const a = withHighWord(ax, significandWord);
  // s = (a − near)/(a + near) in two parts.
  const u = a - near;
  const v = 1 / (a + near);
  const s = u * v;
  const sHigh = withoutLowWord(s);
  const sumHigh = withoutLowWord(a + near);
  const sumLow = a - (sumHigh - near);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
  // ln a − ln near = 2s + 2/3 s³ + …, times 1.5: 3s + s³ + …
  const square = s * s;
  let r =
    square *
    square *
    (L1 + square * (L2 + square * (L3 + square * (L4 + square * (L5 + square * L6)))));
  r += sLow * (sHigh + s);
  const squareHigh = sHigh * sHigh;
  const tHigh = withoutLowWord(3 + squareHigh + r);
  const tLow = r - (tHigh - 3 - squareHigh);
  const p = sHigh * tHigh;
  const q = sLow * tHigh + tLow * s;
  const pHigh = withoutLowWord(p + q);
  const pLow = q - (pHigh - p);
  const zHigh = CP_HIGH * pHigh;
  const zLow = CP_LOW * pHigh + pLow * CP + (near === 1 ? 0 : LOG_LOW);
  const ofNear = near === 1 ? 0 : LOG_HIGH;
  const high = withoutLowWord(zHigh + zLow + ofNear + n);
  pair[0] = high;
  pair[1] = zLow - (high - n - ofNear - zHigh);
}

/** 2 to the power of the sum of both, in the first. */
function exp2(): void {
  const large = pair[0]!;
  const small = pair[1]!;
  const n = Math.round(large + small);
  const rest = large - n;
  const t = withoutLowWord(small + rest);
  const u = t * LN2_HIGH;
  const v = (small - (t - rest)) * LN2 + t * LN2_LOW;
  const z = u + v;
  const w = v - (z - u);
  const square = z * z;
  const t1 = z - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
  const r = (z * t1) / (t1 - 2) - (w + z * w);
  pair[0] = scale(1 - (r - z), n);
}
