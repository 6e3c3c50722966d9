import { lookAhead } from '../optimizers/look-ahead.ts';
import { momentumForms } from '../optimizers/momentum-forms.ts';
import { halfLifeOf, movingAverage } from '../optimizers/moving-average.ts';
import { race } from '../optimizers/race.ts';
import type { RuleConfig } from '../optimizers/rules.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

/** The numbers of a chapter on momentum, in the configurations of its figures. */
export const momentumMeasurements: Record<string, Measurement> = {
  ...measure('momentum.valley', ['plain', 'ninth', 'hundredth', 'best'], exact, () => ({
    plain: updates({ rule: 'gradientDescent', learningRate: 0.003 }),
    ninth: updates({ rule: 'momentum', learningRate: 0.003 }),
    hundredth: updates({ rule: 'momentum', learningRate: 0.003, momentum: 0.01 }),
    best: updates({ rule: 'momentum', learningRate: 4 / 121, momentum: 81 / 121 }),
  })),
  ...measure('momentum.ahead', ['momentum', 'nesterov', 'plain', 'fasterMomentum'], exact, () => ({
    momentum: updates({ rule: 'momentum', learningRate: 0.01 }),
    nesterov: updates({ rule: 'nesterov', learningRate: 0.01 }),
    plain: updates({ rule: 'gradientDescent', learningRate: 0.01 }),
    fasterMomentum: updates({ rule: 'momentum', learningRate: 0.03 }),
  })),
  ...measure('momentum.forms', ['sum', 'mean'], rounded, () => {
    const config = { momentum: 0.9, learningRate: 0.003, averageRate: 0.003, changesAfter: null };
    const { velocity, average } = momentumForms({ ...config, updates: 50 });
    return { sum: velocity.heights.at(-1)!, mean: average.heights.at(-1)! };
  }),
  ...measure('momentum.arrows', ['momentum', 'nesterov'], rounded, () => {
    const third = lookAhead({ follow: 'momentum', learningRate: 0.003, momentum: 0.9, updates: 3 })[2]!;
    return { momentum: third.momentum.to[1], nesterov: third.nesterov.to[1] };
  }),
  ...measure('momentum.average', ['third', 'tenth', 'half90', 'half98', 'half99'], rounded, () => {
    const { plain } = movingAverage(Array.from({ length: 10 }, () => 10), 0.9); // biome-ignore format: one line
    return {
      third: plain[2]!,
      tenth: plain[9]!,
      half90: halfLifeOf(0.9),
      half98: halfLifeOf(0.98),
      half99: halfLifeOf(0.99),
    };
  }),
  ...measure('momentum.saddle', ['plain', 'momentum'], exact, () => ({
    plain: race({ surface: 'saddle', optimizer: { rule: 'gradientDescent', learningRate: 0.01 } }).updates,
    momentum: race({ surface: 'saddle', optimizer: { rule: 'momentum', learningRate: 0.01 } }).updates,
  })),
}; // biome-ignore format: one run a line

/** Updates to f < 10⁻⁶ on ½(x² + 100y²) from (10, 1). */
const updates = (optimizer: RuleConfig): number => race({ surface: 'valley', optimizer }).updates;
