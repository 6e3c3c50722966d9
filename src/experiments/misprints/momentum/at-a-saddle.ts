import { race } from '../../optimizers/race.ts';
import type { RuleConfig } from '../../optimizers/rules.ts';
import type { Misprint } from '../misprint.ts';

const rules: readonly (readonly [name: string, rule: RuleConfig])[] = [
  ['gradient descent', { rule: 'gradientDescent', learningRate: 0.01 }],
  ['momentum 0.9', { rule: 'momentum', learningRate: 0.01 }],
];

/** Updates until |y| > 1 on x² − y² from (1, y); a word where that never happens in 8,000. */
export function leaving(optimizer: RuleConfig, y: number): number | string {
  const { end, updates } = race({ surface: 'saddle', start: [1, y], optimizer });
  return end === 'goal' ? updates : 'never';
}

export const atASaddle: Misprint = {
  id: 'R-77',
  name: 'no update at a saddle',
  label: 'over-claimed',
  source: 'C, momentum',
  printed: 'At a saddle point the gradient is 0, so the parameters are no longer updated.',
  right:
    'That holds at the one point. Beside it the gradient is small: gradient descent is slow there, and momentum adds the small slopes up.',
  why: 'It is true of the point that the figure marks. A run never stands on a point of no width, and noise in the gradient would move it off.',
  run() {
    return {
      columns: ['rule, η = 0.01', 'from (1, 0)', 'from (1, 0.001)', 'from (1, 0.1)'],
      rows: rules.map(([name, rule]) => [name, ...[0, 0.001, 0.1].map((y) => leaving(rule, y))]),
      sentence:
        'Updates until |y| is above 1. Exactly on the ridge nobody leaves. A thousandth beside it gradient descent needs 349 updates and momentum 72.',
    };
  },
};
