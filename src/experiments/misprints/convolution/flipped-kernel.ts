import { type Kernel, walkOf } from '../../convolution/window-walk.ts';
import type { Misprint } from '../misprint.ts';

const kernels: readonly (readonly [name: string, rows: readonly (readonly number[])[]])[] = [
  ['1 0 −1 in each row', [[1, 0, -1], [1, 0, -1], [1, 0, -1]]],
  ['1 to 9', [[1, 2, 3], [4, 5, 6], [7, 8, 9]]],
  ['mean of nine', Array.from({ length: 3 }, () => [1 / 9, 1 / 9, 1 / 9])],
]; // biome-ignore format: one kernel a line

/** The first number of the map of the 4 × 4 ramp. */
const first = (rows: readonly (readonly number[])[], isFlipped: boolean): number => {
  const kernel: Kernel = rows.map((row) => row.map((w) => [w]));
  const rest = { side: 4, channels: 1, bias: 0, stride: 1, padding: 0, dilation: 1, seed: 1 };
  return walkOf({ picture: 'ramp', kernels: [kernel], isFlipped, ...rest }).maps[0]![0]![0]!;
};

export const flippedKernel: Misprint = {
  id: 'R-80',
  name: 'convolution by name',
  label: 'misprint',
  source: 'A 4.1 and C, convolution',
  printed: 'The operation of the layer is called “convolution”.',
  right:
    'It is cross-correlation: $x_{i+u,j+v}$ meets $w_{u,v}$. A convolution turns the kernel by half a turn first.',
  why: 'Kernels are learned, and a flipped kernel is as easy to learn. Nothing depends on it until a kernel is carried over from a text on signals, or from a function that flips.',
  run() {
    return {
      columns: ['kernel on the 4 × 4 ramp', 'flipped: convolution', 'as libraries: correlation'],
      rows: kernels.map(([name, rows]) => [name, first(rows, true), first(rows, false)]),
      sentence:
        'The difference changes its sign, from −6 to 6. A kernel that looks the same upside down gives the same number.',
    };
  },
};
