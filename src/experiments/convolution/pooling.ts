import { avgPool2d, maxPool2d, type Tensor, tensor } from '../../nn/index.ts';

export const poolings = ['max', 'average'] as const;
export type Pooling = (typeof poolings)[number];

/** Sixteen numbers to pool. */
export const pooledPicture: readonly (readonly number[])[] = [
  [1, 3, 2, 1],
  [4, 6, 5, 0],
  [7, 2, 8, 1],
  [0, 9, 3, 4],
];

export interface PoolConfig {
  readonly pooling: Pooling;
  /** Rows and columns of the window. */
  readonly size: number;
  readonly stride: number;
}

/** @param x [n, rows, columns, channels] */
export const pooled = (x: Tensor, { pooling, size, stride }: PoolConfig): Tensor =>
  pooling === 'max'
    ? maxPool2d(x, { kernelSize: size, stride })
    : avgPool2d(x, { kernelSize: size, stride });

/** A pooled map, row by row. */
export function poolOf(picture: readonly (readonly number[])[], config: PoolConfig): number[][] {
  const z = pooled(tensor(picture.flat(), [1, picture.length, picture[0]!.length, 1]), config);
  const [, rows, columns] = z.shape as readonly [number, number, number, number];
  const values = z.dataSync();
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => values[i * columns + j]!),
  );
}

/** The numbers under the window at (i, j), in reading order. */
export const windowAt = (picture: readonly (readonly number[])[], { size, stride }: Pick<PoolConfig, 'size' | 'stride'>, i: number, j: number): number[] =>
  picture.slice(i * stride, i * stride + size).flatMap((row) => row.slice(j * stride, j * stride + size)); // biome-ignore format: one line
