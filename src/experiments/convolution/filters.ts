import { conv2d, tensor, tidy } from '../../nn/index.ts';

export const filterNames = [
  'vertical',
  'horizontal',
  'blur',
  'sharpen',
  'outline',
  'same',
  'own',
] as const;
export type FilterName = (typeof filterNames)[number]; // biome-ignore format: one line

/** Nine numbers, row by row. What finds an edge sums to 0, what keeps the brightness to 1. */
export const filters: Readonly<Record<Exclude<FilterName, 'own'>, readonly number[]>> = {
  vertical: [1, 0, -1, 1, 0, -1, 1, 0, -1],
  horizontal: [1, 1, 1, 0, 0, 0, -1, -1, -1],
  blur: Array.from({ length: 9 }, () => 1 / 9),
  sharpen: [0, -1, 0, -1, 5, -1, 0, -1, 0],
  outline: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
  same: [0, 0, 0, 0, 1, 0, 0, 0, 0],
};

/** Brightness from 0 to 1, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayLike<number>;
}

/** The feature map of a picture under one 3 × 3 filter, as large as the picture: a zero stands beyond its edges. */
export function featureMap({ width, height, pixels }: Picture, kernel: readonly number[]): Float64Array {
  return tidy(() => {
    const x = tensor(Float64Array.from(pixels), [1, height, width, 1]);
    const w = tensor([...kernel], [3, 3, 1, 1]);
    return Float64Array.from(conv2d(x, w, undefined, { padding: 'same' }).dataSync());
  });
} // biome-ignore format: one line
