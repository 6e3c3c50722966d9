import { averages } from '../optimizers/adam/averages.ts';
import { peakOf, settledAt, stepRatio } from '../optimizers/adam/correction.ts';
import { decayOf } from '../optimizers/adam/decay.ts';
import { smallNetCurves, stride } from '../optimizers/adam/net-race.ts';
import { textHeights } from '../optimizers/adam/text-ways.ts';
import { thrown } from '../optimizers/adam/thrown.ts';
import { toldUnseen } from '../optimizers/adam/unseen.ts';
import { adamTexts } from '../optimizers/printed-adam.ts';
import { race } from '../optimizers/race.ts';
import type { RuleConfig } from '../optimizers/rules.ts';
import type { SurfaceName } from '../optimizers/surfaces.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

const betas = { beta1: 0.9, beta2: 0.999 };
const constant = { momentumDecay: Number.POSITIVE_INFINITY };

/** The numbers of a chapter on Adam, in the configurations of its figures. */
export const adamMeasurements: Record<string, Measurement> = {
  ...measure('adam.turning', ['step'], rounded, () => {
    const config = {
      slopes: 'turning',
      size: 1,
      learningRate: 0.1,
      isCorrected: true,
      seed: 1,
    } as const;
    return { step: Math.abs(averages({ ...betas, ...config }).steps.at(-1)!) };
  }),
  ...measure('adam.ratio', ['first', 'most', 'hundredth', 'thousandth'], rounded, () => ({
    first: stepRatio(betas, 1),
    most: peakOf(betas).ratio,
    hundredth: stepRatio(betas, 100),
    thousandth: stepRatio(betas, 1000),
  })),
  ...measure('adam.settled', ['at', 'peak'], exact, () => ({
    at: settledAt(betas),
    peak: peakOf(betas).t,
  })),
  ...measure('adam.ninetyNine', ['first', 'most'], rounded, () => {
    const shorter = { ...betas, beta2: 0.99 };
    return { first: stepRatio(shorter, 1), most: peakOf(shorter).ratio };
  }),
  ...measure('adam.drift', ['corrected', 'bare'], rounded, () => ({
    corrected: thrown(true, 0.1, 50, 24),
    bare: thrown(false, 0.1, 50, 24),
  })),
  ...measure(
    'adam.texts',
    [
      'right1',
      'right10',
      'right100',
      'squares1',
      'squares10',
      'squares100',
      'plus1',
      'plus100',
      'later1',
      'later100',
      'printed1',
      'printed100',
      'bare1',
      'bare100',
    ],
    rounded,
    texts,
  ),
  ...measure(
    'adam.valley',
    ['adam', 'nadam', 'nadamWarm', 'best', 'nesterov', 'momentum', 'adagrad', 'adadelta', 'plain'],
    exact,
    valley,
  ),
  ...measure('adam.rosenbrock', ['adam', 'nadam', 'nadamWarm', 'momentum'], exact, rosenbrock),
  ...measure('adam.saddle', ['plain', 'momentum', 'adam', 'adagrad'], exact, saddle),
  ...measure(
    'adam.net',
    ['sameAdam', 'sameMomentum', 'bestAdam', 'bestNesterov', 'bestAdamHigh', 'bestNesterovLow'],
    rounded,
    net,
  ),
  ...measure(
    'adam.decay',
    ['plainQuiet', 'plainLoud', 'adamQuiet', 'adamLoud', 'adamwQuiet', 'adamwLoud'],
    rounded,
    decayed,
  ),
  ...measure(
    'adam.unseen',
    ['momentum', 'adam', 'momentumAnswer', 'momentumOne', 'adamAnswer', 'adamOne'],
    rounded,
    unseen,
  ),
};

function texts() {
  const { correct, squaresForMean, plus, asPrintedLater, asPrintedFirst, noCorrection } = adamTexts;
  const [right, squares, added, later, printed, bare] = textHeights({
    texts: [correct, squaresForMean, plus, asPrintedLater, asPrintedFirst, noCorrection],
    learningRate: 0.1,
    updates: 100,
  });
  return {
    right1: right![1]!,
    right10: right![10]!,
    right100: right![100]!,
    squares1: squares![1]!,
    squares10: squares![10]!,
    squares100: squares![100]!,
    plus1: added![1]!,
    plus100: added![100]!,
    later1: later![1]!,
    later100: later![100]!,
    printed1: printed![1]!,
    printed100: printed![100]!,
    bare1: bare![1]!,
    bare100: bare![100]!,
  };
}

const updates = (surface: SurfaceName, optimizer: RuleConfig): number =>
  race({ surface, optimizer }).updates;

/** Updates to f < 10⁻⁶, each rule at its best rate of the grid. */
function valley() {
  const on = (optimizer: RuleConfig) => updates('valley', optimizer);
  return {
    adam: on({ rule: 'adam', learningRate: 1 }),
    nadam: on({ rule: 'nadam', learningRate: 1, ...constant }),
    nadamWarm: on({ rule: 'nadam', learningRate: 1 }),
    best: on({ rule: 'momentum', learningRate: 4 / 121, momentum: 81 / 121 }),
    nesterov: on({ rule: 'nesterov', learningRate: 0.01 }),
    momentum: on({ rule: 'momentum', learningRate: 0.003 }),
    adagrad: on({ rule: 'adagrad', learningRate: 1 }),
    adadelta: on({ rule: 'adadelta', learningRate: 100 }),
    plain: on({ rule: 'gradientDescent', learningRate: 0.01 }),
  };
}

function rosenbrock() {
  const on = (optimizer: RuleConfig) => updates('rosenbrock', optimizer);
  return {
    adam: on({ rule: 'adam', learningRate: 1 }),
    nadam: on({ rule: 'nadam', learningRate: 0.1, ...constant }),
    nadamWarm: on({ rule: 'nadam', learningRate: 0.01 }),
    momentum: on({ rule: 'momentum', learningRate: 0.003 }),
  };
}

function saddle() {
  const on = (rule: RuleConfig['rule']) => updates('saddle', { rule, learningRate: 0.01 });
  return {
    plain: on('gradientDescent'),
    momentum: on('momentum'),
    adam: on('adam'),
    adagrad: on('adagrad'),
  };
}

/** The training loss of the small net after 300 updates: medians of 24 seeds, and where the third highest of them ends. */
function net() {
  const ends = (rule: RuleConfig['rule'], learningRate: number) => {
    const curve = smallNetCurves({ rule, learningRate });
    const losses = Array.from({ length: 24 }, (_, seed) => curve(seed, 300, stride).at(-1)!);
    losses.sort((a, b) => a - b);
    return { median: (losses[11]! + losses[12]!) / 2, low: losses[2]!, high: losses.at(-3)! };
  };
  const [adam, nesterov] = [ends('adam', 0.1), ends('nesterov', 1)];
  return {
    sameAdam: ends('adam', 0.01).median,
    sameMomentum: ends('momentum', 0.01).median,
    bestAdam: adam.median,
    bestNesterov: nesterov.median,
    bestAdamHigh: adam.high,
    bestNesterovLow: nesterov.low,
  };
}

/** Weights after 2,000 updates from 1: means of 400 pairs. */
function decayed() {
  const { ways } = decayOf({
    learningRate: 0.01,
    weightDecay: 0.1,
    updates: 2000,
    pairs: 400,
    seed: 1,
  });
  const [plain, adam, adamw] = [
    ways.plainPenalty.at(-1)!,
    ways.adamPenalty.at(-1)!,
    ways.decoupled.at(-1)!,
  ];
  return {
    plainQuiet: plain[0].mean,
    plainLoud: plain[1].mean,
    adamQuiet: adam[0].mean,
    adamLoud: adam[1].mean,
    adamwQuiet: adamw[0].mean,
    adamwLoud: adamw[1].mean,
  };
}

function unseen() {
  const [momentum, adam] = (['momentum', 'adam'] as const).map((rule) => toldUnseen({ rule, learningRate: 0.01 }, 50, 1000, 1));
  return {
    momentum: momentum!.unseen, adam: adam!.unseen,
    momentumAnswer: momentum!.shared[0]!, momentumOne: momentum!.shared[1]!,
    adamAnswer: adam!.shared[0]!, adamOne: adam!.shared[1]!,
  };
} // biome-ignore format: one thing a line
