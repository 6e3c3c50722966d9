import type { Random } from '../random.ts';
import { type Dataset, datasetOf, type Example } from './dataset.ts';

/**
 * Upright bars (class 0) and lying bars (class 1) of five pixels, [n, 12, 12, 1]. On the left or
 * on the right only, to see whether what is learned on one side holds on the other.
 */
export function bars(
  n: number,
  { side, noise = 0.1, random }: { side: 'left' | 'right'; noise?: number; random: Random },
): Dataset {
  const size = 12;
  const examples = Array.from({ length: n }, (): Example => {
    const target = random.integer(0, 2);
    const column = side === 'left' ? random.integer(2, 4) : random.integer(8, 10);
    const row = random.integer(2, 10);
    const input = new Array<number>(size * size).fill(0);
    for (let step = -2; step <= 2; step++) {
      const at = target === 1 ? row * size + column + step : (row + step) * size + column;
      input[at] = 1;
    }
    return { input: input.map((pixel) => pixel + noise * random.normal()), target };
  });
  return datasetOf(examples, [size, size, 1]);
}
