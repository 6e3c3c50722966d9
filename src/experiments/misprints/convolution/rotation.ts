import { symmetryErrors } from '../../convolution/shifts.ts';
import type { Misprint } from '../misprint.ts';

const seeds = [1, 2, 3, 4] as const;

export const rotation: Misprint = {
  id: 'R-109',
  name: 'less sensitive to rotation',
  label: 'wrong',
  source: 'E, convolution',
  printed: 'Local connections that are used again make a net less sensitive to rotation and translation.',
  right:
    'A convolution moves along with a translation. With a rotation it does not: a turned picture under the same kernel is another map, and not the old one turned.',
  why: 'Translation and rotation are named in one breath, and for translation it is true. Kernels that look the same after a quarter turn pass both tests.',
  run() {
    return {
      columns: ['seed: picture and kernel', 'error under a shift by 3', 'error under a quarter turn', 'mean size'],
      rows: seeds.map((seed) => {
        const { shift, turn, size } = symmetryErrors(seed);
        return [`${seed}`, shift < 1e-12 ? 0 : shift, turn, size];
      }),
      sentence:
        'Mean absolute differences on 8 × 8 noise with joined edges. Under a shift nothing is left; under a quarter turn the difference is about as large as the map.',
    };
  },
}; // biome-ignore format: one row a line
