import { momentumForms } from '../../optimizers/momentum-forms.ts';
import type { Misprint } from '../misprint.ts';

/** The height after 50 updates down the valley of condition number 100, β = 0.9, by sum and by mean. */
export function heights(averageRate: number) {
  const { velocity, average } = momentumForms({
    momentum: 0.9,
    learningRate: 0.003,
    averageRate,
    changesAfter: null,
    updates: 50,
  });
  return { sum: velocity.heights, mean: average.heights };
}

export const sumOrMean: Misprint = {
  id: 'R-19',
  name: 'sum or mean of the slopes',
  label: 'omitted',
  source: 'A 2.2 and D, against B',
  printed:
    'Two formulas under one name: $m \\leftarrow \\beta m - \\eta g$, and $v \\leftarrow \\beta v + (1-\\beta)g$ with $w \\leftarrow w - \\eta v$. The same $\\eta$ stands in both.',
  right:
    'They are the same way if the learning rate of the mean is $\\eta/(1-\\beta)$: ten times as large at β = 0.9.',
  why: 'Each formula is right, and each source uses only one. The factor shows when a learning rate is carried from one to the other.',
  run() {
    const [linked, same] = [heights(0.03), heights(0.003)];
    const at = [10, 20, 50] as const;
    return {
      columns: ['after updates', 'sum, η = 0.003', 'mean, η = 0.003', 'mean, η = 0.03'],
      rows: at.map((t) => [`${t}`, linked.sum[t]!, same.mean[t]!, linked.mean[t]!]),
      comparison: {
        x: 'update',
        y: 'height',
        scale: 'log',
        printedName: 'mean with the same η',
        rightName: 'sum, and mean with ten times η',
        printed: same.mean.map((height, t) => [t, height] as const),
        right: linked.sum.map((height, t) => [t, height] as const),
      },
      sentence:
        'After 50 updates the sum stands at 2.15 and the mean with the same number at 38.9. With ten times the number they agree to the last digit shown.',
    };
  },
};
