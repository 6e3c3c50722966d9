import { race } from '../../optimizers/race.ts';
import type { RuleConfig } from '../../optimizers/rules.ts';
import type { SurfaceName } from '../../optimizers/surfaces.ts';
import type { Misprint } from '../misprint.ts';

const constant = { rule: 'nadam', momentumDecay: Number.POSITIVE_INFINITY } as const;

/** Best rates of the grid from 10⁻⁴ to 1, on the valley and on Rosenbrock’s. */
const lanes: readonly (readonly [
  name: string,
  rule: Omit<RuleConfig, 'learningRate'>,
  valley: number,
  rosenbrock: number,
])[] = [
  ['Adam', { rule: 'adam' }, 1, 1],
  ['Nadam, constant μ', constant, 1, 0.1],
  ['Nadam, PyTorch’s ψ = 0.004', { rule: 'nadam' }, 1, 0.01],
];

/** Updates to the goal. */
export const updatesTo = (surface: SurfaceName, optimizer: RuleConfig): number | string => {
  const { end, updates } = race({ surface, optimizer });
  return end === 'goal' ? updates : 'never';
};

export const alwaysBetter: Misprint = {
  id: 'R-26',
  name: 'Nadam beats Adam',
  label: 'over-claimed',
  source: 'A 2.7',
  printed: 'Nadam is described as Adam with Nesterov’s momentum, and as generally better than Adam. There is no formula.',
  right: '$w \\leftarrow w - \\frac{\\eta}{\\sqrt{\\hat v}+\\epsilon}\\left(\\frac{\\beta_1 m_t}{1-\\beta_1^{t+1}} + \\frac{(1-\\beta_1)g_t}{1-\\beta_1^t}\\right)$. Which of the two is ahead depends on the problem.',
  why: 'The source adds that it depends on the data set, so the sentence takes itself back. And most comparisons are made where it holds.',
  run() {
    return {
      columns: ['rule, at its best η', 'valley, updates', 'Rosenbrock, updates'],
      rows: lanes.map(([name, rule, valley, rosenbrock]) => [
        name,
        updatesTo('valley', { ...rule, learningRate: valley }),
        updatesTo('rosenbrock', { ...rule, learningRate: rosenbrock }),
      ]),
      sentence:
        'On the valley Nadam needs 95 updates and Adam 151. On Rosenbrock’s valley, each at its own best rate, it is the other way round.',
    };
  },
}; // biome-ignore format: words in one line
