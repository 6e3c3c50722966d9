import { remainder } from './quarter-turns.ts';

/** sin(x + tail) for |x| ≤ π/4. */
function sinNear0(x: number, tail: number): number {
  const z = x * x;
  const v = z * x;
  const r =
    8.33333333332249e-3 +
    z *
      (-1.984126982985795e-4 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x - (z * (0.5 * tail - v * r) - tail - v * -1.6666666666666632e-1);
}

/** cos(x + tail) for |x| ≤ π/4. */
function cosNear0(x: number, tail: number): number {
  const z = x * x;
  const r =
    z * (4.16666666666666e-2 + z * (-1.388888888887411e-3 + z * 2.480158728947673e-5)) +
    z *
      z *
      z *
      z *
      (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * tail));
}

/** sin of an angle shifted by a number of quarter turns. */
function sinOf(x: number, quarters: number): number {
  const { turns, rest, tail } = remainder(x);
  switch ((turns + quarters) & 3) {
    case 0:
      return sinNear0(rest, tail);
    case 1:
      return cosNear0(rest, tail);
    case 2:
      return -sinNear0(rest, tail);
    default:
      return -cosNear0(rest, tail);
  }
}

/** sin x, x in radians; accurate for numbers of any size. */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  return Math.abs(x) < 1e-8 ? x : sinOf(x, 0);
}

/** cos x, x in radians; accurate for numbers of any size. */
export function cos(x: number): number {
  return Number.isFinite(x) ? sinOf(x, 1) : Number.NaN;
}
