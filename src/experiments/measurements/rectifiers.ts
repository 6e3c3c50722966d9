import { math } from '../../nn/index.ts';
import { type FamilyMember, sample } from '../rectifiers/curves.ts';
import {
  type DeadUnitsConfig,
  deadUnitsAfter,
  updates,
  updatesPerStep,
} from '../rectifiers/dead-units.ts';
import { type Freezing, revivalFrames } from '../rectifiers/revival.ts';
import { deviations, type SeluForm } from '../rectifiers/selu-stack.ts';
import { geometricMean } from '../signals/over-seeds.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

const counts = ['dead1', 'dead2', 'low', 'high', 'accuracy', 'spread', 'lost'] as const;

/** The numbers of a chapter on rectifiers, in the configurations of its figures. */
export const rectifierMeasurements: Record<string, Measurement> = {
  ...measure('rectifiers.three', counts, rounded, () => trained({ learningRate: 3 })),
  ...measure('rectifiers.third', counts, rounded, () => trained({})),
  ...measure('rectifiers.adam', counts, rounded, () => trained({ rule: 'adam', learningRate: 0.1 })),
  ...measure('rectifiers.start', counts, rounded, () => counted({}, 0)),
  ...measure('rectifiers.minusOne', counts, rounded, () => counted({ bias: -1 }, 0)),
  ...measure('rectifiers.minusTwo', counts, rounded, () => counted({ bias: -2 }, 0)),
  ...measure('rectifiers.plusTenth', counts, rounded, () => counted({ bias: 0.1 }, 0)),
  ...measure('rectifiers.left', counts, rounded, () => counted({ shift: -5 }, 0)),
  ...measure('rectifiers.right', counts, rounded, () => counted({ shift: 5 }, 0)),
  ...measure('rectifiers.rightTrained', counts, rounded, () => trained({ shift: 5 })),
  ...measure('rectifiers.minusOneTrained', counts, rounded, () => trained({ bias: -1 })),
  ...measure('rectifiers.leaky3', counts, rounded, () => trained({ rectifier: 'leakyRelu', learningRate: 3 })),
  ...measure('rectifiers.leaky', counts, rounded, () => trained({ rectifier: 'leakyRelu' })),
  ...measure('rectifiers.elu', counts, rounded, () => trained({ rectifier: 'elu' })),
  ...measure('rectifiers.selu', counts, rounded, () => trained({ rectifier: 'selu' })),
  ...measure('rectifiers.slopes', ['first', 'second'], rounded, learnedSlopes),
  ...measure('rectifiers.back', ['once', 'atEnd'], exact, () => back('never', 0.05)),
  ...measure('rectifiers.half', ['once', 'atEnd'], exact, () => back('half', 0.05)),
  ...measure('rectifiers.deep', ['once', 'atEnd'], exact, () => back('never', 0.5)),
  ...measure('rectifiers.mean', ['relu', 'leaky', 'elu', 'selu', 'seluSquare'], rounded, () => ({
    relu: expected('relu', 0),
    leaky: expected('leakyRelu', 0.01),
    elu: expected('elu', 1),
    selu: expected('selu', 0),
    seluSquare: expected('selu', 0, (value) => value * value),
  })),
  ...measure('rectifiers.seluAt', ['one', 'minusOne'], rounded, () => {
    const [one, minusOne] = sample('selu', 0, [1, -1]).values;
    return { one: one!, minusOne: minusOne! };
  }),
  ...measure('rectifiers.stack', ['right', 'swapped', 'printed'], rounded, () => ({
    right: stacked('right', 20),
    swapped: stacked('swapped', 20),
    printed: stacked('printed', 1),
  })),
}; // biome-ignore format: one run a line

const base: DeadUnitsConfig = {
  rectifier: 'relu',
  rule: 'gradientDescent',
  learningRate: 0.3,
  bias: 0,
  shift: 0,
  seed: 1,
  repeats: 8,
};

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Dead shares of both layers (lowest and highest of layer 2), accuracy and its standard deviation over the seeds. */
function counted(settings: Partial<DeadUnitsConfig>, steps: number) {
  const { nets } = deadUnitsAfter({ ...base, ...settings }, steps);
  const second = nets.map(({ dead }) => dead[1]!);
  const accuracies = nets.map(({ accuracy }) => accuracy);
  const accuracy = meanOf(accuracies);
  const squares = accuracies.map((one) => (one - accuracy) * (one - accuracy));
  return {
    dead1: meanOf(nets.map(({ dead }) => dead[0]!)),
    dead2: meanOf(second),
    low: Math.min(...second),
    high: Math.max(...second),
    accuracy,
    spread: math.sqrt((meanOf(squares) * nets.length) / (nets.length - 1)),
    lost: nets.filter(({ diverged }) => diverged).length,
  };
}

const trained = (settings: Partial<DeadUnitsConfig>) => counted(settings, updates / updatesPerStep);

/** The two slopes of the first network that the figure draws. */
function learnedSlopes() {
  const config: DeadUnitsConfig = { ...base, rectifier: 'prelu', repeats: 1 };
  const [first, second] = deadUnitsAfter(config, updates / updatesPerStep).slopes;
  return { first: first!, second: second! };
}

/** How many of twelve pushed units answer a point in some frame, and in the last. */
function back(frozen: Freezing, gap: number) {
  const frames = revivalFrames({ frozen, gap, learningRate: 0.3, seed: 1, repeats: 12 });
  const isUp = (unit: number, frame: (typeof frames)[number]) => frame.units[unit]!.top > 0;
  const units = frames[0]!.units.map((_, unit) => unit);
  return {
    once: units.filter((unit) => frames.some((frame) => isUp(unit, frame))).length,
    atEnd: units.filter((unit) => isUp(unit, frames.at(-1)!)).length,
  };
}

/** The mean of a function of the activation over a standard normal pre-activation, by the trapezium rule. */
function expected(
  member: FamilyMember,
  alpha: number,
  of: (value: number) => number = (value) => value,
): number {
  const step = 0.001;
  const places = Array.from({ length: 16_001 }, (_, i) => -8 + i * step);
  const { values } = sample(member, alpha, places);
  const weights = places.map((z) => math.exp((-z * z) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, i) => sum + weight * of(values[i]!), 0) / total;
}

/** Standard deviation after so many layers: geometric mean of the figure's five seeds. */
function stacked(form: SeluForm, depth: number): number {
  const seeds = [1, 2, 3, 4, 5];
  const config = { form, depth, width: 256, examples: 256, seed: 1 };
  return geometricMean(seeds.map((seed) => deviations(config, seed).at(-1)!));
}
