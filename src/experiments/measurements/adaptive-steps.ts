import { firstStep } from '../optimizers/adaptive/epsilon-place.ts';
import { cycleHeight } from '../optimizers/adaptive/limit-cycle.ts';
import { slopesOf, stepsOn } from '../optimizers/adaptive/slope-series.ts';
import { sparseOf } from '../optimizers/adaptive/sparse.ts';
import { runLanes } from '../optimizers/lanes.ts';
import { race } from '../optimizers/race.ts';
import type { RuleConfig } from '../optimizers/rules.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

/** The numbers of a chapter on adaptive steps, in the configurations of its figures. */
export const adaptiveMeasurements: Record<string, Measurement> = {
  ...measure('adaptive.brake', ['first', 'fourth', 'hundredth'], rounded, () => {
    const { steps } = stepsOn(slopesOf('constant', 0.01)).adagrad;
    return { first: steps[0]!, fourth: steps[3]!, hundredth: steps[99]! };
  }),
  ...measure('adaptive.falls', ['sumAfter', 'sumEnd', 'meanAfter', 'meanEnd'], rounded, () => {
    const { adagrad, rmsprop } = stepsOn(slopesOf('falls', 1));
    return {
      sumAfter: adagrad.steps[20]!,
      sumEnd: adagrad.steps[199]!,
      meanAfter: rmsprop.steps[20]!,
      meanEnd: rmsprop.steps[199]!,
    };
  }),
  ...measure('adaptive.start', ['adadelta', 'adadeltaLate', 'rmsprop'], rounded, () => {
    const { adadelta, rmsprop } = stepsOn(slopesOf('constant', 1));
    return { adadelta: adadelta.steps[0]!, adadeltaLate: adadelta.steps[199]!, rmsprop: rmsprop.steps[0]! }; // biome-ignore format: one line
  }),
  ...measure('adaptive.cycle', ['tenth', 'thirtieth', 'hundredth', 'thousandth'], rounded, () => ({
    tenth: cycleHeight(0.1, 500),
    thirtieth: cycleHeight(0.03, 500),
    hundredth: cycleHeight(0.01, 500),
    thousandth: cycleHeight(0.001, 2000),
  })),
  ...measure('adaptive.valley', ['adagrad', 'adagradWay', 'adadelta', 'plain'], exact, () => ({
    adagrad: updates({ rule: 'adagrad', learningRate: 1 }),
    adagradWay: race({ surface: 'valley', start: [3, 0.3], optimizer: { rule: 'adagrad', learningRate: 3 } }).updates,
    adadelta: updates({ rule: 'adadelta', learningRate: 100 }),
    plain: updates({ rule: 'gradientDescent', learningRate: 0.01 }),
  })),
  ...measure('adaptive.turned', ['ten', 'one'], rounded, () => {
    const text = '0.25*(x+y)^2 + 25*(x-y)^2';
    const [ten, one] = runLanes({
      landscape: { surface: 'own', condition: 100, text },
      start: [2.334, 1.908],
      lanes: [3, 0.3].map((learningRate) => ({ rule: 'adagrad', learningRate })),
      updates: 300,
      seed: 1,
    });
    return { ten: ten!.height.at(-1)!, one: one!.height.at(-1)! };
  }),
  ...measure('adaptive.saddle', ['plain', 'adagrad', 'rmsprop'], exact, () => ({
    plain: race({ surface: 'saddle', optimizer: { rule: 'gradientDescent', learningRate: 0.01 } }).updates,
    adagrad: race({ surface: 'saddle', optimizer: { rule: 'adagrad', learningRate: 0.01 } }).updates,
    rmsprop: race({ surface: 'saddle', optimizer: { rule: 'rmsprop', learningRate: 0.01 } }).updates,
  })),
  ...measure('adaptive.epsilon', ['outside', 'inside', 'outsideSmall', 'insideSmall'], rounded, () => ({
    outside: firstStep('outside', 1e-6, 1e-8),
    inside: firstStep('inside', 1e-6, 1e-8),
    outsideSmall: firstStep('outside', 1e-8, 1e-8),
    insideSmall: firstStep('inside', 1e-8, 1e-8),
  })),
  ...measure('adaptive.sparse', ['slow', 'fast', 'adagrad', 'rmsprop', 'adam', 'met'], rounded, () => {
    const lanes: readonly RuleConfig[] = [
      { rule: 'gradientDescent', learningRate: 0.01 },
      { rule: 'gradientDescent', learningRate: 0.05 },
      { rule: 'adagrad', learningRate: 0.5 },
      { rule: 'rmsprop', learningRate: 0.01 },
      { rule: 'adam', learningRate: 0.01 },
    ];
    const trace = sparseOf({ lanes, updates: 500, repeats: 24, share: 0.01, seed: 1 });
    const [slow, fast, adagrad, rmsprop, adam] = trace.lanes.map(({ rare }) => mean(rare.at(-1)!));
    return { slow: slow!, fast: fast!, adagrad: adagrad!, rmsprop: rmsprop!, adam: adam!, met: trace.met.at(-1)! };
  }),
}; // biome-ignore format: one run a line

/** Updates to f < 10⁻⁶ on ½(x² + 100y²) from (10, 1). */
const updates = (optimizer: RuleConfig): number => race({ surface: 'valley', optimizer }).updates;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length; // biome-ignore format: one line
