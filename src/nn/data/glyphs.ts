import { cos, exp, sin } from '../math/index.ts';
import type { Random } from '../random.ts';
import { type Dataset, datasetOf, type Example } from './dataset.ts';

type Point = readonly [x: number, y: number];

/** The pen strokes of a sign in a square from (0, 0) at the top left to (1, 1). */
type Strokes = readonly (readonly Point[])[];

const DIGITS: readonly Strokes[] = [
  [arc(0.5, 0.5, 0.26, 0.38, 0, 1)],
  [
    [
      [0.36, 0.26],
      [0.54, 0.12],
      [0.54, 0.88],
    ],
  ],
  [[...arc(0.5, 0.32, 0.24, 0.2, -0.5, 0.12), [0.26, 0.86], [0.76, 0.86]]],
  [arc(0.47, 0.31, 0.24, 0.19, -0.45, 0.25), arc(0.47, 0.68, 0.26, 0.19, -0.25, 0.45)],
  [
    [
      [0.62, 0.88],
      [0.62, 0.12],
      [0.24, 0.62],
      [0.8, 0.62],
    ],
  ],
  [[[0.74, 0.14], [0.34, 0.14], [0.3, 0.46], ...arc(0.48, 0.64, 0.26, 0.23, -0.3, 0.4)]],
  [[[0.64, 0.12], [0.38, 0.38], ...arc(0.5, 0.66, 0.24, 0.22, -0.5, 0.5)]],
  [
    [
      [0.24, 0.14],
      [0.76, 0.14],
      [0.42, 0.88],
    ],
  ],
  [arc(0.5, 0.31, 0.2, 0.19, 0, 1), arc(0.5, 0.68, 0.25, 0.2, 0, 1)],
  [[...arc(0.5, 0.34, 0.23, 0.22, 0, 1), [0.73, 0.34], [0.62, 0.88]]],
];

/** Ten capital letters: A, C, E, H, K, L, P, T, U, X. */
const LETTERS: readonly Strokes[] = [
  [line(0.24, 0.88, 0.5, 0.12, 0.76, 0.88), line(0.33, 0.6, 0.67, 0.6)],
  [arc(0.54, 0.5, 0.26, 0.38, 0.12, 0.88)],
  [line(0.72, 0.12, 0.3, 0.12, 0.3, 0.88, 0.72, 0.88), line(0.3, 0.5, 0.62, 0.5)],
  [line(0.28, 0.12, 0.28, 0.88), line(0.72, 0.12, 0.72, 0.88), line(0.28, 0.5, 0.72, 0.5)],
  [line(0.3, 0.12, 0.3, 0.88), line(0.7, 0.12, 0.3, 0.54), line(0.42, 0.42, 0.72, 0.88)],
  [line(0.32, 0.12, 0.32, 0.88, 0.72, 0.88)],
  [[...line(0.32, 0.88, 0.32, 0.12), ...arc(0.46, 0.32, 0.26, 0.2, -0.25, 0.25), [0.32, 0.52]]],
  [line(0.22, 0.14, 0.78, 0.14), line(0.5, 0.14, 0.5, 0.88)],
  [[[0.28, 0.12], ...arc(0.5, 0.62, 0.22, 0.26, 0.5, 0), [0.72, 0.12]]],
  [line(0.25, 0.12, 0.75, 0.88), line(0.75, 0.12, 0.25, 0.88)],
];

/** Points from a list of x, y, x, y … */
function line(...places: readonly number[]): Point[] {
  return Array.from({ length: places.length / 2 }, (_, i) => [places[2 * i]!, places[2 * i + 1]!]);
}

/** Part of an ellipse, in turns from the right, clockwise on the page. */
function arc(
  x: number,
  y: number,
  width: number,
  height: number,
  from: number,
  to: number,
): Point[] {
  return Array.from({ length: 17 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / 16);
    return [x + width * cos(angle), y + height * sin(angle)] as const;
  });
}

/** Squared distance of (px, py) from a piece of stroke that is (dx, dy) long, `length` its square. */
function distanceTo(
  px: number,
  py: number,
  [ax, ay]: Point,
  dx: number,
  dy: number,
  length: number,
): number {
  const along = length > 0 ? ((px - ax) * dx + (py - ay) * dy) / length : 0;
  const t = Math.min(Math.max(along, 0), 1);
  const x = px - ax - t * dx;
  const y = py - ay - t * dy;
  return x * x + y * y;
}

/** Squared distance of each pixel's centre from the nearest of the strokes, row by row. */
function distancesTo(strokes: readonly (readonly Point[])[], size: number): Float64Array {
  const nearest = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  const centres = Float64Array.from(nearest.subarray(0, size), (_, i) => (i + 0.5) / size);
  for (const stroke of strokes) {
    for (let k = 1; k < stroke.length; k++) {
      const [start, end] = [stroke[k - 1]!, stroke[k]!];
      const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
      const length = dx * dx + dy * dy;
      for (let row = 0; row < size; row++) {
        for (let column = 0; column < size; column++) {
          const distance = distanceTo(centres[column]!, centres[row]!, start, dx, dy, length);
          const pixel = row * size + column;
          if (distance < nearest[pixel]!) nearest[pixel] = distance;
        }
      }
    }
  }
  return nearest;
}

/** How large glyphs are, and how much the hand errs. */
export interface GlyphOptions {
  /** Pixels along each side. */
  readonly size?: number;
  /** Standard deviation of what is added to each pixel. */
  readonly noise?: number;
  readonly random: Random;
}

/** The digits 0 to 9 written with a wobbling pen, [n, size, size, 1], each turned, slanted, shifted and scaled at random. */
export const digits = (n: number, options: GlyphOptions): Dataset => written(n, DIGITS, options);

/** Ten capital letters by the same hand, [n, size, size, 1]: A, C, E, H, K, L, P, T, U, X are classes 0 to 9. */
export const letters = (n: number, options: GlyphOptions): Dataset => written(n, LETTERS, options);

function written(
  n: number,
  signs: readonly Strokes[],
  { size = 28, noise = 0.05, random }: GlyphOptions,
): Dataset {
  const examples = Array.from({ length: n }, (): Example => {
    const target = random.integer(0, signs.length);
    const [turn, slant, scale] = [
      0.12 * random.normal(),
      0.15 * random.normal(),
      1 + 0.08 * random.normal(),
    ];
    const [right, down] = [0.04 * random.normal(), 0.04 * random.normal()];
    const pen = 0.045 * (1 + 0.25 * random.uniform());
    const place = ([x, y]: Point): Point => {
      const [u, v] = [scale * (x - 0.5 + slant * (0.5 - y)), scale * (y - 0.5)];
      return [
        0.5 + right + cos(turn) * u - sin(turn) * v + 0.008 * random.normal(),
        0.5 + down + sin(turn) * u + cos(turn) * v + 0.008 * random.normal(),
      ];
    };
    const strokes = signs[target]!.map((stroke) => stroke.map(place));
    const input = Array.from(
      distancesTo(strokes, size),
      (distance) => Math.min(1, 1.3 * exp(-distance / (2 * pen * pen))) + noise * random.normal(),
    );
    return { input, target };
  });
  return datasetOf(examples, [size, size, 1]);
}
