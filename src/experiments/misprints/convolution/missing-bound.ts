import { conv2d, ones, tidy } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

/** Maps in, maps out, size of the kernel. */
const layers = [
  [1, 1, 3],
  [3, 16, 3],
  [16, 3, 3],
  [8, 8, 5],
] as const;

/** Products in one sum, as the library makes them: a picture and a kernel of ones. */
const products = (inputs: number, outputs: number, size: number): number =>
  tidy(() => conv2d(ones([1, size, size, inputs]), ones([size, size, inputs, outputs])).dataSync()[0]!); // biome-ignore format: one line

export const missingBound: Misprint = {
  id: 'R-64',
  name: 'which maps are summed',
  label: 'misprint',
  source: 'A 4.1–4.2',
  printed:
    'The sum over $k^\\prime$ runs to $f^\\prime_n - 1$; a third index line, 4.2c, is empty; padding is not mentioned.',
  right:
    'It runs over the maps of the layer before, to $f_{n^\\prime} - 1$. Two index lines are all there are; with padding $p$ they read $i^\\prime = i\\,s + u - p$ and $j^\\prime = j\\,s + v - p$.',
  why: 'The prime has slipped from the index to the letter. With as many maps in as out both readings give the same count, and a picture of one channel with one filter hides it.',
  run() {
    return {
      columns: ['maps in → out, kernel', 'products, maps of this layer', 'products, maps before'],
      rows: layers.map(([inputs, outputs, size]) => [
        `${inputs} → ${outputs}, ${size} × ${size}`,
        size * size * outputs,
        products(inputs, outputs, size),
      ]),
      sentence:
        'The library adds 27 products for three channels and sixteen filters. Read as the filters of this layer, the printed bound asks for 144.',
    };
  },
};
