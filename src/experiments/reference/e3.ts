import type { RuleConfig } from '../optimizers/rules.ts';
import type { SurfaceName } from '../optimizers/surfaces.ts';
import type { ClassifierConfig } from '../training/classifier.ts';

/** A rule of table E3, and which of Nesterov's points its steps are counted at. */
export interface Racer {
  readonly of: string;
  readonly rule: Omit<RuleConfig, 'learningRate'>;
  readonly shows?: 'stored' | 'lookingAhead';
  /** Learning rates beyond the usual ones. */
  readonly more?: readonly number[];
}

/** Updates to the goal at the best learning rate of the grid; null where none gets there. */
type Best = readonly [updates: number, learningRate: number] | null;

export interface RaceRow extends Racer {
  readonly best: Readonly<Partial<Record<SurfaceName, Best>>>;
  /** On the saddle, at 0.01. */
  readonly saddle: number;
}

const constant = Number.POSITIVE_INFINITY;

export const races: readonly RaceRow[] = [
  { of: 'GD', rule: { rule: 'gradientDescent' }, best: { valley: [882, 0.01], rosenbrock: null, beale: [298, 0.03] }, saddle: 349 },
  { of: 'momentum .9', rule: { rule: 'momentum' }, best: { valley: [141, 0.003], rosenbrock: [285, 0.003], beale: [103, 0.01] }, saddle: 72 },
  { of: 'momentum .99', rule: { rule: 'momentum', momentum: 0.99 }, best: { valley: [1258, 0.001], rosenbrock: [730, 3e-4], beale: [723, 0.001] }, saddle: 55 },
  { of: 'NAG (look-ahead)', rule: { rule: 'nesterov' }, shows: 'lookingAhead', best: { valley: [99, 0.01], rosenbrock: [874, 0.001], beale: [28, 0.01] }, saddle: 68 },
  { of: 'NAG (library form)', rule: { rule: 'nesterov' }, best: { valley: [98, 0.01], rosenbrock: [873, 0.001], beale: [27, 0.01] }, saddle: 67 },
  { of: 'AdaGrad', rule: { rule: 'adagrad' }, best: { valley: [265, 1], rosenbrock: [4780, 1], beale: [77, 1] }, saddle: 1263 },
  { of: 'RMSProp', rule: { rule: 'rmsprop' }, best: { valley: null, rosenbrock: null, beale: [226, 1] }, saddle: 72 },
  { of: 'Adadelta', rule: { rule: 'adadelta' }, more: [3, 10, 30, 100], best: { valley: [106, 100], rosenbrock: null, beale: [67, 100] }, saddle: 475 },
  { of: 'Adam', rule: { rule: 'adam' }, best: { valley: [151, 1], rosenbrock: [397, 1], beale: [76, 0.3] }, saddle: 77 },
  { of: 'Nadam (constant μ)', rule: { rule: 'nadam', momentumDecay: constant }, best: { valley: [95, 1], rosenbrock: [650, 0.1], beale: [58, 1] }, saddle: 74 },
  { of: 'NAdam (decay .004)', rule: { rule: 'nadam' }, best: { valley: [68, 1], rosenbrock: [3663, 0.01], beale: [41, 1] }, saddle: 68 },
]; // biome-ignore format: a table

/** Single rows on the valley: updates to f < 1e-6, or how it ends instead. */
export const valley: readonly (readonly [RuleConfig, number | 'diverged', Racer['shows']?])[] = [
  [{ rule: 'gradientDescent', learningRate: 0.003 }, 2951],
  [{ rule: 'gradientDescent', learningRate: 0.01 }, 882],
  [{ rule: 'gradientDescent', learningRate: 0.03 }, 'diverged'],
  [{ rule: 'gradientDescent', learningRate: 0.0199 }, 882],
  [{ rule: 'gradientDescent', learningRate: 2 / 101 }, 461],
  [{ rule: 'momentum', learningRate: 0.001 }, 803],
  [{ rule: 'momentum', learningRate: 0.003 }, 141],
  [{ rule: 'momentum', learningRate: 0.01 }, 162],
  [{ rule: 'momentum', learningRate: 0.03 }, 158],
  [{ rule: 'momentum', learningRate: 0.1 }, 'diverged'],
  [{ rule: 'momentum', learningRate: 4 / 121, momentum: 81 / 121 }, 69],
  [{ rule: 'nesterov', learningRate: 0.003 }, 167, 'lookingAhead'],
  [{ rule: 'nesterov', learningRate: 0.01 }, 99, 'lookingAhead'],
  [{ rule: 'nesterov', learningRate: 0.03 }, 'diverged', 'lookingAhead'],
  [{ rule: 'nesterov', learningRate: 0.003 }, 166],
  [{ rule: 'nesterov', learningRate: 0.01 }, 98],
  [{ rule: 'nesterov', learningRate: 0.03 }, 'diverged'],
  [{ rule: 'adam', learningRate: 0.01 }, 3068],
  [{ rule: 'adam', learningRate: 0.03 }, 1168],
  [{ rule: 'adam', learningRate: 0.1 }, 305],
  [{ rule: 'adam', learningRate: 0.3 }, 157],
  [{ rule: 'adam', learningRate: 1 }, 151],
];

/** RMSProp on the valley: mean height of updates 11 901 to 12 000, and updates to f < 0.01. */
export const limitCycle = [
  { learningRate: 0.1, height: 0.1262, toHundredth: null },
  { learningRate: 0.01, height: 0.001262, toHundredth: 1015 },
  { learningRate: 0.001, height: 1.262e-5, toHundredth: 9888 },
] as const;

const SHALLOW = 1.1309;
const DEEP = -1.3008;

/** Where descents in the double well from 2 end, 2000 updates later; β stands for momentum. */
export const doubleWell: readonly (readonly [of: string, RuleConfig, number])[] = [
  ...([0, 0.01, 0.5, 0.8] as const).map((beta) => ball(beta, 0.01, SHALLOW)),
  ...([0.9, 0.95, 0.99] as const).map((beta) => ball(beta, 0.01, DEEP)),
  ...([0.8, 0.9, 0.95] as const).map((beta) => ball(beta, 0.03, DEEP)),
  ball(0.99, 0.03, SHALLOW),
  ...([0, 0.01, 0.5, 0.8, 0.9, 0.95] as const).map((beta) => average(beta, 0.01, SHALLOW)),
  average(0.99, 0.01, DEEP),
  ...([0.05, 0.06, 0.08] as const).map((rate) => plain(rate, SHALLOW)),
  ...([0.09, 0.1] as const).map((rate) => plain(rate, DEEP)),
  ['AdaGrad lr 0.1', { rule: 'adagrad', learningRate: 0.1 }, SHALLOW],
  ['AdaGrad lr 0.5', { rule: 'adagrad', learningRate: 0.5 }, SHALLOW],
  ['Adam lr 0.1', { rule: 'adam', learningRate: 0.1 }, SHALLOW],
];

function ball(momentum: number, learningRate: number, end: number) {
  const rule = { rule: 'momentum', learningRate, momentum } as const;
  return [`heavy ball β ${momentum} lr ${learningRate}`, rule, end] as const;
}

/** v ← βv + (1 − β)g is the heavy ball with a learning rate 1 − β times as large. */
function average(momentum: number, learningRate: number, end: number) {
  const rule = { rule: 'momentum', learningRate: learningRate * (1 - momentum), momentum } as const;
  return [`average β ${momentum} lr ${learningRate}`, rule, end] as const;
}

function plain(learningRate: number, end: number) {
  return [`GD lr ${learningRate}`, { rule: 'gradientDescent', learningRate }, end] as const;
}

/** The small net: moons 200/0.2, 2-32-32-1 tanh, Glorot, 300 updates of all examples; medians of five seeds. */
export const smallNet = {
  task: { moons: 200, noise: 0.2 },
  hidden: [32, 32],
  activation: 'tanh',
  weights: 'glorot',
} as const satisfies Partial<ClassifierConfig>;

export const smallNetRaces: readonly {
  readonly rule: RuleConfig['rule'];
  readonly best: number;
  readonly at: number;
  readonly rates: readonly number[];
  /** Loss at 0.01 for every rule; null where the table does not say. */
  readonly atHundredth: number | null;
}[] = [
  {
    rule: 'gradientDescent',
    best: 0.0305,
    at: 3,
    rates: [0.03, 0.1, 0.3, 1, 3],
    atHundredth: null,
  },
  { rule: 'momentum', best: 0.0246, at: 1, rates: [0.03, 0.1, 0.3, 1], atHundredth: 0.294 },
  { rule: 'nesterov', best: 0.0203, at: 1, rates: [0.03, 0.1, 0.3, 1], atHundredth: 0.294 },
  { rule: 'adagrad', best: 0.0535, at: 0.3, rates: [0.03, 0.1, 0.3], atHundredth: 0.256 },
  { rule: 'rmsprop', best: 0.0446, at: 0.03, rates: [0.001, 0.003, 0.03], atHundredth: 0.071 },
  { rule: 'adam', best: 0.0087, at: 0.1, rates: [0.003, 0.03, 0.1], atHundredth: 0.048 },
];
