import { movingAverage } from '../../optimizers/moving-average.ts';
import type { Misprint } from '../misprint.ts';

const tens = Array.from({ length: 50 }, () => 10);
const shown = [1, 2, 3, 5, 10, 20, 50] as const;

export const coldStart: Misprint = {
  id: 'R-78',
  name: 'the average of what has come so far',
  label: 'omitted',
  source: 'C, exponentially weighted averages',
  printed:
    '$V_t = \\beta V_{t-1} + (1-\\beta)D_t$ from $V_0 = 0$, read as the average of the last $1/(1-\\beta)$ numbers.',
  right:
    '$\\hat V_t = V_t/(1-\\beta^t)$. The weights that have been given out by step $t$ sum to $1-\\beta^t$; the rest went to the 0 of the start.',
  why: 'The figure beside it shows a hundred days, and after $1/(1-\\beta)$ of them two thirds of the bias are gone. Whoever averages from day 1 sees it.',
  run() {
    const { plain, corrected } = movingAverage(tens, 0.9);
    return {
      columns: ['after so many tens, β = 0.9', 'as printed', 'divided by 1 − βᵗ'],
      rows: shown.map((t) => [`${t}`, plain[t - 1]!, corrected[t - 1]!]),
      comparison: {
        x: 'numbers averaged, all of them 10',
        y: 'average',
        scale: 'linear',
        printedName: 'as printed',
        rightName: 'corrected',
        printed: plain.map((value, i) => [i + 1, value] as const),
        right: corrected.map((value, i) => [i + 1, value] as const),
      },
      sentence:
        'The average of three tens is told as 2.71. Corrected it is 10 from the first number on.',
    };
  },
};
