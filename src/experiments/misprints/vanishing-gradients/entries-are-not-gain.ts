import { math, type Tensor, tensor } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

const LAYERS = 10;

/** The length of a signal of length 1 after each layer that multiplies it by one matrix. */
export function lengths(start: readonly number[], matrix: readonly (readonly number[])[]) {
  const weights = tensor(matrix);
  const found: number[] = [];
  let signal: Tensor = tensor([start]);
  for (let layer = 0; layer < LAYERS; layer++) {
    signal = signal.matmul(weights);
    found.push(signal.square().sum().sqrt().item());
  }
  return found;
}

const halves = [1, 2, 3, 4].map(() => [0.5, 0.5, 0.5, 0.5]);

const nets = [
  { name: '4 × 4, every entry 0.5', largest: 0.5, start: [0.5, 0.5, 0.5, 0.5], matrix: halves },
  { name: '2 × 2, 1.5 on the diagonal', largest: 1.5, start: [1, 0], matrix: [[1.5, 0], [0, 1.5]] }, // biome-ignore format: one line
  { name: '2 × 2, rows (1.2, −1.2)', largest: 1.2, start: [1, 0], matrix: [[1.2, -1.2], [1.2, -1.2]] }, // biome-ignore format: one line
] as const;

export const entriesAreNotGain: Misprint = {
  id: 'R-06',
  name: 'weights above 1',
  label: 'over-claimed',
  source: 'B, causes of exploding gradients',
  printed: 'Gradients explode when weights are larger than 1.',
  right:
    'They grow when a layer stretches what passes through it: when its singular values, or for random weights $n\\sigma_w^2$ times the mean squared slope, exceed 1.',
  why: 'With one unit to a layer the weight is the stretch, and the sentence is exact. The usual example has one unit, or a diagonal matrix, which is several of them.',
  run() {
    return {
      columns: ['weights of every layer', 'largest entry', 'after one layer', 'after ten'],
      rows: nets.map(({ name, largest, start, matrix }) => {
        const found = lengths(start, matrix);
        return [name, largest, found[0]!, found.at(-1)!];
      }),
      comparison: {
        x: 'layer',
        y: 'length of the signal',
        scale: 'log',
        printedName: '0.5 per layer',
        rightName: 'the matrix of halves',
        printed: Array.from({ length: LAYERS }, (_, i) => [i + 1, math.pow(0.5, i + 1)] as const),
        right: lengths(nets[0].start, halves).map((length, i) => [i + 1, length] as const),
      },
      sentence:
        'Ten layers whose entries are all 0.5 multiply a signal by 1,024. Ten layers with entries of 1.2 leave exactly 0: the second undoes what the first has stretched.',
    };
  },
};
