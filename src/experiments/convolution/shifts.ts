import { conv2d, math, type Random, random, type Tensor, tensor, tidy } from '../../nn/index.ts';
import { pooled } from './pooling.ts';

/** What a shifted picture goes through: a convolution of stride 1, and two ways to pool 2 × 2. */
export const maps = ['convolution', 'max', 'average'] as const;
export type MapName = (typeof maps)[number];

export const shiftPictures = ['noise', 'smooth', 'pixel'] as const;
export type ShiftPicture = (typeof shiftPictures)[number];

/** Rows and columns of every picture; its edges are joined, so that a shift loses nothing. */
export const side = 8;

/** Pixels that the stride of a map skips. */
export const strideOf: Readonly<Record<MapName, number>> = { convolution: 1, max: 2, average: 2 };

/** Row by row, from 0 to 1. */
export function shiftPicture(picture: ShiftPicture, source: Random): number[] {
  if (picture === 'pixel') return Array.from({ length: side * side }, (_, i) => Number(i === 2 * side + 2)); // biome-ignore format: one line
  let pixels = Array.from({ length: side * side }, () => source.uniform());
  for (let round = 0; picture === 'smooth' && round < 3; round++) {
    const before = pixels;
    const at = (row: number, column: number) => before[((row + side) % side) * side + ((column + side) % side)]!; // biome-ignore format: one line
    pixels = before.map((value, i) => {
      const [row, column] = [Math.floor(i / side), i % side];
      return (value + at(row - 1, column) + at(row + 1, column) + at(row, column - 1) + at(row, column + 1)) / 5; // biome-ignore format: one line
    });
  }
  return pixels;
}

/** A square picture moved to the right; what leaves on one side comes in on the other. */
export function shifted(pixels: readonly number[], by: number): number[] {
  const width = math.sqrt(pixels.length);
  return pixels.map((_, i) => {
    const [row, column] = [Math.floor(i / width), i % width];
    return pixels[row * width + ((((column - by) % width) + width) % width)]!;
  });
}

/** A quarter turn against the clock. */
export function turned(pixels: readonly number[]): number[] {
  const width = math.sqrt(pixels.length);
  return pixels.map((_, i) => pixels[(i % width) * width + (width - 1 - Math.floor(i / width))]!);
}

/** Nine numbers that any kernel could be; drawn once. */
export const drawnKernel = (source: Random): number[] => Array.from({ length: 9 }, () => source.normal()); // biome-ignore format: one line

/** The rows and columns that a window of three would miss at the joined edges. */
function joined(pixels: readonly number[]): Tensor {
  const at = (i: number) => (i + side) % side;
  const wide = Array.from({ length: (side + 2) * (side + 2) }, (_, i) => {
    const [row, column] = [Math.floor(i / (side + 2)) - 1, (i % (side + 2)) - 1];
    return pixels[at(row) * side + at(column)]!;
  });
  return tensor(wide, [1, side + 2, side + 2, 1]);
}

/** What a map makes of a picture, row by row. */
export function mapped(map: MapName, pixels: readonly number[], kernel: readonly number[]): number[] {
  return tidy(() => {
    if (map === 'convolution')
      return [...conv2d(joined(pixels), tensor([...kernel], [3, 3, 1, 1])).dataSync()];
    const x = tensor([...pixels], [1, side, side, 1]);
    return [...pooled(x, { pooling: map, size: 2, stride: 2 }).dataSync()];
  });
} // biome-ignore format: one line

const norm = (values: readonly number[]): number => math.sqrt(values.reduce((sum, value) => sum + value * value, 0)); // biome-ignore format: one line
const difference = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value - b[i]!); // biome-ignore format: one line

export interface ShiftResult {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** ‖M(shifted x) − M(x)‖ / ‖M(x)‖: 0 for a map that is invariant. */
  readonly change: number;
  /** ‖M(shifted x) − shifted M(x)‖ / ‖M(x)‖ for the best whole shift of the map: 0 for one that is equivariant. */
  readonly error: number;
  /** That best shift, in places of the map. */
  readonly moved: number;
}

/** How a map answers when its picture is shifted. */
export function shiftResult(map: MapName, pixels: readonly number[], by: number, kernel: readonly number[]): ShiftResult {
  const before = mapped(map, pixels, kernel);
  const after = mapped(map, shifted(pixels, by), kernel);
  const size = norm(before) || 1;
  const places = side / strideOf[map];
  const tries = Array.from({ length: places }, (_, moved) => ({
    moved,
    error: norm(difference(after, shifted(before, moved))) / size,
  }));
  // Where nothing moved is as good as any other, nothing moved.
  const best = tries.reduce((one, other) => (other.error < one.error - 1e-12 ? other : one));
  return { before, after, change: norm(difference(after, before)) / size, ...best };
} // biome-ignore format: one line

export interface ShiftConfig {
  readonly picture: ShiftPicture;
  readonly by: number;
  readonly seed: number;
}

export interface ShiftTest {
  readonly picture: readonly number[];
  readonly moved: readonly number[];
  readonly results: Readonly<Record<MapName, ShiftResult>>;
}

/** One picture, one shift, three maps. */
export function shiftTest({ picture, by, seed }: ShiftConfig): ShiftTest {
  const source = random(seed);
  const [pixels, kernel] = [shiftPicture(picture, source.fork('picture')), drawnKernel(source.fork('kernel'))]; // biome-ignore format: one line
  const of = (map: MapName) => shiftResult(map, pixels, by, kernel);
  return {
    picture: pixels,
    moved: shifted(pixels, by),
    results: { convolution: of('convolution'), max: of('max'), average: of('average') },
  };
}

/** The mean relative change of a map over many pictures. */
export function meanChange(map: MapName, picture: ShiftPicture, by: number, { pictures, seed }: { readonly pictures: number; readonly seed: number }): number {
  const source = random(seed);
  const kernel = drawnKernel(source.fork('kernel'));
  const draws = source.fork('pictures');
  let sum = 0;
  for (let i = 0; i < pictures; i++) sum += shiftResult(map, shiftPicture(picture, draws), by, kernel).change;
  return sum / pictures;
} // biome-ignore format: one line

/** How far a convolution is from commuting with a shift, and with a quarter turn: mean absolute differences, beside the mean size of what it gives. */
export function symmetryErrors(seed: number): { readonly shift: number; readonly turn: number; readonly size: number } {
  const source = random(seed);
  const [pixels, kernel] = [shiftPicture('noise', source.fork('picture')), drawnKernel(source.fork('kernel'))]; // biome-ignore format: one line
  const meanSize = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length; // biome-ignore format: one line
  const z = mapped('convolution', pixels, kernel);
  return {
    shift: meanSize(difference(mapped('convolution', shifted(pixels, 3), kernel), shifted(z, 3))),
    turn: meanSize(difference(mapped('convolution', turned(pixels), kernel), turned(z))),
    size: meanSize(z),
  };
} // biome-ignore format: one line
