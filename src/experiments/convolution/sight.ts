import { conv2d, gradients, ones, tidy } from '../../nn/index.ts';
import { outputSize } from './sizes.ts';

export const paddings = ['valid', 'same', 'full'] as const;
export type PaddingName = (typeof paddings)[number];

export interface SightConfig {
  readonly side: number;
  readonly kernel: number;
  readonly padding: PaddingName;
  readonly stride: number;
}

/** Zeros on each side, by name. */
export function paddingOf(name: PaddingName, kernel: number): number {
  switch (name) {
    case 'valid':
      return 0;
    case 'same':
      return Math.floor((kernel - 1) / 2);
    case 'full':
      return kernel - 1;
  }
}

export interface Sight {
  /** Windows that look at each pixel, row by row. */
  readonly windows: readonly (readonly number[])[];
  readonly outputs: number;
  /** Zeros on each side. */
  readonly margin: number;
}

/** How many windows look at each pixel: the gradient of the sum of all outputs, where every weight is 1. */
export function sightOf({ side, kernel, padding, stride }: SightConfig): Sight {
  const margin = paddingOf(padding, kernel);
  const outputs = outputSize(side, { kernel, stride, padding: margin, dilation: 1 });
  const counts = tidy(() => {
    const x = ones([1, side, side, 1]);
    const z = conv2d(x, ones([kernel, kernel, 1, 1]), undefined, { padding: margin, stride });
    return [...gradients(z.sum(), [x])[0]!.dataSync()];
  });
  return { windows: Array.from({ length: side }, (_, i) => counts.slice(i * side, (i + 1) * side)), outputs, margin };
} // biome-ignore format: one line

/** Corner, middle of an edge, centre. */
export const placesOf = ({ windows }: Sight): readonly [corner: number, edge: number, centre: number] => {
  const middle = Math.floor(windows.length / 2);
  return [windows[0]![0]!, windows[0]![middle]!, windows[middle]![middle]!];
}; // biome-ignore format: one line
