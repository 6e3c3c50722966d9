import { conv2d, ones } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

/** Picture, kernel, padding, stride. */
const windows = [
  [32, 3, 1, 1],
  [32, 5, 1, 1],
  [32, 5, 2, 1],
  [32, 4, 2, 1],
  [32, 3, 1, 2],
] as const;

export const keepsTheSize: Misprint = {
  id: 'R-144',
  name: 'padding keeps the size',
  label: 'over-claimed',
  source: 'C, padding',
  printed: 'Padding keeps the size of the picture.',
  right:
    'It does with stride 1, an odd kernel and $p = (f-1)/2$. Any other padding gives another size.',
  why: 'The figure beside it has a 3 × 3 kernel, stride 1 and one row of zeros: the case in which it is true.',
  run() {
    return {
      columns: ['32 × 32, kernel, padding, stride', 'as printed', 'what conv2d gives'],
      rows: windows.map(([side, kernel, padding, stride]) => [
        `${kernel} × ${kernel}, p ${padding}, s ${stride}`,
        32,
        conv2d(ones([1, side, side, 1]), ones([kernel, kernel, 1, 1]), undefined, { padding, stride }).shape[1]!, // biome-ignore format: one line
      ]),
      sentence:
        'A 5 × 5 kernel needs two rows of zeros: with one the map has 30. An even kernel cannot keep the size with equal margins, and stride 2 halves it.',
    };
  },
};
