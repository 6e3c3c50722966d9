import { benchLane } from '../../schedules/bench.ts';
import type { Misprint } from '../misprint.ts';

const rates = [0.005, 0.01, 0.05, 0.1, 0.19, 0.21] as const;

export const stableButSlow: Misprint = {
  id: 'C-55',
  name: 'fast but unstable, stable but slow',
  label: 'omitted',
  source: 'C, learning-rate scheduling',
  printed:
    'A large rate is fast and unstable, a small one stable and slow; so begin high and reduce.',
  right:
    'Below 2/h a rate is stable, and still fast. What it cannot do is end low: with noisy slopes f settles at $\\sum_i \\eta\\sigma^2/(2(2-\\eta h_i))$. That floor is the reason to reduce.',
  why: 'A loss that goes up and down on its floor looks like one that is not stable. On the full batch, without noise, there is no floor, and then the sentence is all there is to say.',
  run: () => ({
    columns: ['constant η', 'expected f after 100 updates', 'mean of updates 951 to 1,000'],
    rows: rates.map((learningRate) => {
      const { at100, end } = benchLane({ kind: 'constant', learningRate }, 0);
      return [`${learningRate}`, at100, end];
    }),
    sentence:
      'On ½(x² + 10y²) the limit is 2/10 = 0.2. Just below it f is stable and high; at 0.1 it is fast, stable and fifteen times as high as at 0.01. Only beyond 0.2 it is unstable.',
  }),
};
