import { highWord, lowWord, scale } from './bits.ts';

/** x = (turns · π/2) + rest + tail, with |rest| ≤ π/4 and tail below its last place. */
interface Remainder {
  readonly turns: number;
  readonly rest: number;
  readonly tail: number;
}

// π/2 in three parts of 33 bits, what remains after each, and how many bits may cancel before the next is needed.
export const QUARTER_TURN_PARTS = [
  { part: 1.5707963267341256, remaining: 6.077100506506192e-11, enough: 16 },
  { part: 6.077100506303966e-11, remaining: 2.0222662487959506e-21, enough: 49 },
  { part: 2.0222662487111665e-21, remaining: 8.4784276603689e-32, enough: 2000 },
] as const;

/** Beyond this the three parts are too short. */
export const LARGEST_QUICK_ANGLE = 800000;

const exponentOf = (x: number): number => (highWord(x) >> 20) & 0x7ff;

/** Takes whole quarter turns off an angle without losing digits. */
export function remainder(x: number): Remainder {
  if (Math.abs(x) <= 0.7853981633974483) return { turns: 0, rest: x, tail: 0 };
  if (Math.abs(x) > LARGEST_QUICK_ANGLE) return remainderOfLarge(x);
  const turns = Math.round(x * 0.6366197723675814);
  let base = x;
  let rest = 0;
  let tail = 0;
  for (const { part, remaining, enough } of QUARTER_TURN_PARTS) {
    const before = base;
    const product = turns * part;
    base = before - product;
    // The part of π/2 not subtracted yet, and what this subtraction rounded away.
    const correction = turns * remaining - (before - base - product);
    rest = base - correction;
    tail = base - rest - correction;
    if (exponentOf(x) - exponentOf(rest) <= enough) break;
  }
  return { turns, rest, tail };
}

/** The first 1200 binary digits of 2/π after the point. */
const TWO_OVER_PI = BigInt(
  '0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b',
);
/** π/2 · 2¹⁶⁰ */
const HALF_PI = BigInt('0x3243f6a8885a308d313198a2e03707344a4093822') >> 1n;

/**
 * For numbers so large that 2/π is needed to a thousand digits: x is a whole number times a power
 * of two, so that its product with 2/π is a product of whole numbers.
 *
 * @see Payne & Hanek, Radian reduction for trigonometric functions (1983)
 */
function remainderOfLarge(x: number): Remainder {
  const exponent = exponentOf(x) - 1075;
  const significand = (BigInt(highWord(x) & 0xfffff) << 32n) | lowWord(x) | (1n << 52n);
  const digits = BigInt(1200 - exponent);
  const product = significand * TWO_OVER_PI;
  const whole = (product + (1n << (digits - 1n))) >> digits; // rounded to the nearest
  const fraction = (product - (whole << digits)) >> (digits - 160n);
  const angle = (fraction * HALF_PI) >> 160n;
  const rest = Number(angle);
  const sign = x < 0 ? -1 : 1;
  return {
    turns: sign * Number(whole & 3n),
    rest: scale(sign * rest, -160),
    tail: scale(sign * Number(angle - BigInt(rest)), -160),
  };
}
