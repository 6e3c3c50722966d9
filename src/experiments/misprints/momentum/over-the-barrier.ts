import { descentPath } from '../../optimizers/descent.ts';
import type { Misprint } from '../misprint.ts';

const UPDATES = 3000;

/** Where momentum ends on x⁴ − 3x² + x, from 2. */
export function endOf(momentum: number, learningRate: number): number {
  const optimizer = { rule: 'momentum', learningRate, momentum } as const;
  return descentPath({ surface: 'doubleWell', start: [2], optimizer }, UPDATES).at(-1)!.place[0]!;
}

const coefficients = [0, 0.5, 0.8, 0.9, 0.95, 0.99] as const;

export const overTheBarrier: Misprint = {
  id: 'R-96',
  name: 'usually over the local minimum',
  label: 'over-claimed',
  source: 'D, momentum',
  printed: 'With momentum the local minimum is usually overcome.',
  right:
    'It depends on β, on η and on the height of the barrier. The same β that clears it at one learning rate ends before it at another.',
  why: 'The picture of a ball that rolls over a bump needs one run, and one run that clears it is easy to find.',
  run() {
    return {
      columns: ['β', 'ends at, η = 0.01', 'ends at, η = 0.03', 'mean of slopes, η = 0.01'],
      // A mean is 1 − β of the sum.
      rows: coefficients.map((beta) => [
        `${beta}`,
        endOf(beta, 0.01),
        endOf(beta, 0.03),
        endOf(beta, 0.01 * (1 - beta)),
      ]),
      sentence:
        'The shallow minimum is at 1.131, the deep one at −1.301. At η = 0.01 it takes β of 0.9 or more. At η = 0.03, β = 0.8 is enough, and 0.99 swings back and ends in the shallow one. Source B’s mean of slopes needs 0.99.',
    };
  },
};
