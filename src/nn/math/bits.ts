// The bits of a float64: sign (1), exponent (11, biased by 1023), fraction (52).
const view = new DataView(new ArrayBuffer(8));

/** Sign, exponent and the first 20 bits of the fraction, as a signed integer. */
export function highWord(x: number): number {
  view.setFloat64(0, x);
  return view.getInt32(0);
}

/** The last 32 bits of the fraction. */
export function lowWord(x: number): bigint {
  view.setFloat64(0, x);
  return BigInt(view.getUint32(4));
}

/** The number with another high word. */
export function withHighWord(x: number, high: number): number {
  view.setFloat64(0, x);
  view.setInt32(0, high);
  return view.getFloat64(0);
}

/** The number with the low half of its bits cleared: its square and products with its like are exact. */
export function withoutLowWord(x: number): number {
  view.setFloat64(0, x);
  view.setInt32(4, 0);
  return view.getFloat64(0);
}

/** 2ᵏ for −1022 ≤ k ≤ 1023. */
function powerOfTwo(k: number): number {
  view.setInt32(0, (k + 1023) << 20);
  view.setInt32(4, 0);
  return view.getFloat64(0);
}

/** y · 2ᵏ, overflowing to infinity and fading to zero as it should. */
export function scale(y: number, k: number): number {
  if (k > 1023) return y * 2 * powerOfTwo(1023) * powerOfTwo(Math.min(k - 1024, 1023));
  // Two factors, and only the last product may leave the normal range: one rounding.
  if (k < -1021) return y * powerOfTwo(Math.max(k + 1000, -1022)) * powerOfTwo(-1000);
  return y * powerOfTwo(k);
}

/** x as significand · 2ᵉˣᵖᵒⁿᵉⁿᵗ with √½ ≤ significand < √2; x must be positive and finite. */
export function split(x: number): { exponent: number; significand: number } {
  const isTiny = x < 2.2250738585072014e-308;
  const normal = isTiny ? x * 18014398509481984 : x; // 2⁵⁴
  const high = highWord(normal);
  let exponent = (high >> 20) - 1023 - (isTiny ? 54 : 0);
  let significand = withHighWord(normal, (high & 0xfffff) | 0x3ff00000);
  if (significand > Math.SQRT2) {
    significand /= 2;
    exponent += 1;
  }
  return { exponent, significand };
}

// ln 2 in two parts: the first ends in zeros, so that k · LN2_HIGH is exact.
export const LN2_HIGH = 6.931471803691238e-1;
export const LN2_LOW = 1.9082149292705877e-10;
