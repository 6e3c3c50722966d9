/** arctan of 0.5, 1, 1.5 and ∞, each as a number and what its rounding lost. */
const ANCHORS = [
  { at: 0.4636476090008061, lost: 2.2698777452961687e-17 },
  { at: 0.7853981633974483, lost: 3.061616997868383e-17 },
  { at: 0.982793723247329, lost: 1.3903311031230998e-17 },
  { at: 1.5707963267948966, lost: 6.123233995736766e-17 },
] as const;

/** The coefficients of (x − arctan x) / x in powers of x². */
const SERIES = [
  0.3333333333333293, -0.19999999999876483, 0.14285714272503466, -0.11111110405462356,
  0.09090887133436507, -0.0769187620504483, 0.06661073137387531, -0.058335701337905735,
  0.049768779946159324, -0.036531572744216916, 0.016285820115365782,
] as const;

/** Brings x ≥ 0 near 0: arctan x = arctan anchor + arctan of what is returned. */
function reduced(x: number): { rest: number; anchor: number } {
  if (x < 0.4375) return { rest: x, anchor: -1 };
  if (x < 0.6875) return { rest: (2 * x - 1) / (2 + x), anchor: 0 };
  if (x < 1.1875) return { rest: (x - 1) / (x + 1), anchor: 1 };
  if (x < 2.4375) return { rest: (x - 1.5) / (1 + 1.5 * x), anchor: 2 };
  return { rest: -1 / x, anchor: 3 };
}

/** The angle in radians, from −π/2 to π/2, whose tangent is x. */
export function atan(x: number): number {
  if (Number.isNaN(x)) return x;
  const { rest, anchor } = reduced(Math.abs(x));
  const square = rest * rest;
  const share = square * SERIES.reduceRight((sum, coefficient) => coefficient + square * sum, 0);
  const from = ANCHORS[anchor];
  const angle = from ? from.at - (rest * share - from.lost - rest) : rest - rest * share;
  return x < 0 || Object.is(x, -0) ? -angle : angle;
}

/** The angle in radians, from −π to π, of the point (x, y) seen from the origin. */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const isBelow = y < 0 || Object.is(y, -0);
  const isLeft = x < 0 || Object.is(x, -0);
  const [across, up] = [Math.abs(x), Math.abs(y)];
  const isDiagonal = across === up && across === Number.POSITIVE_INFINITY;
  const angle = across === 0 && up === 0 ? 0 : isDiagonal ? atan(1) : atan(up / across);
  const turned = isLeft ? Math.PI - (angle - 1.2246467991473532e-16) : angle;
  return isBelow ? -turned : turned;
}
