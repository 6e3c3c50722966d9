import { meanChange, shiftTest } from '../../convolution/shifts.ts';
import type { Misprint } from '../misprint.ts';

const total = ({ before, after }: { readonly before: readonly number[]; readonly after: readonly number[] }) =>
  before.reduce((sum, value, i) => sum + Math.abs(value - after[i]!), 0); // biome-ignore format: one line

export const localInvariance: Misprint = {
  id: 'R-65',
  name: 'pooling makes invariant',
  label: 'over-claimed',
  source: 'A 4.2.1',
  printed: 'Max pooling introduces invariance, and the model generalises better for it.',
  right:
    'The invariance is small, approximate and local: a shift inside a cell of the pool changes nothing, a shift across its border does.',
  why: 'The usual picture moves one bright pixel by one place, inside its cell. There the map stays as it was.',
  run() {
    const pixel = (by: number) => shiftTest({ picture: 'pixel', by, seed: 1 }).results;
    const noise = (by: number) => ({ max: meanChange('max', 'noise', by, { pictures: 50, seed: 1 }), average: meanChange('average', 'noise', by, { pictures: 50, seed: 1 }) }); // biome-ignore format: one line
    return {
      columns: ['what moves', 'max pool', 'average pool'],
      rows: [
        ['one pixel by 1, inside its cell: sum of changes', total(pixel(1).max), total(pixel(1).average)],
        ['one pixel by 2, into the next: sum of changes', total(pixel(2).max), total(pixel(2).average)],
        ['noise by 1: relative change', noise(1).max, noise(1).average],
      ],
      sentence:
        'Inside the cell nothing changes, in either pool. Across the border the max pool changes by 2 and the average pool by 0.5; noise changes both by a fifth to a quarter.',
    };
  },
}; // biome-ignore format: one row a line
