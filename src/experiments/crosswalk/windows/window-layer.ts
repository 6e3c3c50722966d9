import type { Kernel } from '../../convolution/window-walk.ts';
import type { Dialect } from '../configuration.ts';

/** A convolution with its numbers, as it slides over pictures of one size. */
export interface Convolution {
  readonly kind: 'convolution';
  /** Rows and columns of the picture. */
  readonly side: number;
  /** w[u][v][k'] of each map, as it is laid on the picture. */
  readonly kernels: readonly Kernel[];
  /** Of every map. */
  readonly bias: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
}

/** A pool without padding. */
export interface Pool {
  readonly kind: 'max' | 'average';
  readonly size: number;
  readonly stride: number;
}

export type WindowLayer = Convolution | Pool;

/** How a library writes a layer whose window slides; the code ends with `z`, made of `x`. */
export interface WindowDialect {
  readonly library: Dialect['library'];
  write(layer: WindowLayer): string;
}

/** Kernel numbers with the axis of the maps that come out, w[u][v][k'][k], one row of the kernel a line. */
export function nestedRows(kernels: readonly Kernel[], number: (value: number) => string): string {
  const places = (u: number, v: number, channel: number) => kernels.map((kernel) => number(kernel[u]![v]![channel]!)).join(', '); // biome-ignore format: one line
  const rows = kernels[0]!.map((row, u) => `[${row.map((numbers, v) => `[${numbers.map((_, channel) => `[${places(u, v, channel)}]`).join(', ')}]`).join(', ')}]`); // biome-ignore format: one line
  return `[\n${rows.map((row) => `  ${row},`).join('\n')}\n]`;
}

/** A number as all three languages write it, without the noise of its last binary digit. */
export const plain = (value: number): string => String(Number(value.toPrecision(10)));

/** The same with a point, which makes Python's a float. */
export const float = (value: number): string => (Number.isInteger(value) ? `${value}.0` : plain(value)); // biome-ignore format: one line

/** The same bias for each map. */
export const biasesOf = ({ kernels, bias }: Convolution, number: (value: number) => string): string => kernels.map(() => number(bias)).join(', '); // biome-ignore format: one line

/** Rows, channels and maps of a layer. */
export const shapeOf = ({ kernels }: Convolution) => ({ rows: kernels[0]!.length, channels: kernels[0]![0]![0]!.length, maps: kernels.length }); // biome-ignore format: one line
