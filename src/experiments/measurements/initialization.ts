import { densities, type Spread, steps } from '../initialization/densities.ts';
import { oneSum } from '../initialization/one-sum.ts';
import { limitOf, varianceOf } from '../initialization/rules.ts';
import { type SignalRace, signalsOf } from '../initialization/signal-race.ts';
import { ladderOf } from '../signals/ladder.ts';
import { overSeeds } from '../signals/over-seeds.ts';
import type { Weights } from '../signals/starts.ts';
import { type ClassifierConfig, classified } from '../training/classifier.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

/** The numbers of the chapter on initialisation, in the configurations of its figures. */
export const initializationMeasurements: Record<string, Measurement> = {
  ...measure('init.tanh10', ['tiny', 'tinyFirst', 'standard', 'glorot', 'he'], rounded, tanhTen),
  ...measure('init.relu10', ['pytorch', 'glorot', 'he', 'glorotStep', 'pytorchStep'], rounded, reluTen), // biome-ignore format: one line
  ...measure('init.pyramid', ['he', 'misprint', 'times'], rounded, pyramidForward),
  ...measure('init.linear', ['fanIn', 'fanInBack', 'fanOut', 'fanOutBack', 'glorot', 'glorotBack'], rounded, linearPyramid), // biome-ignore format: one line
  ...measure('init.selu20', ['lecun', 'he', 'pytorch'], rounded, seluTwenty),
  ...measure('init.rand', ['low', 'high', 'randnLow', 'randnHigh', 'scaledLow', 'scaledHigh', 'std10'], rounded, sums), // biome-ignore format: one line
  ...measure('init.rand', ['gradient'], exact, () => ({ gradient: randLadder().gradients[0]![0]! })), // biome-ignore format: one line
  ...measure('init.relu', ['rand2', 'rand10'], rounded, reluRand),
  ...measure('init.xor', ['half600', 'half5000', 'nearly5000', 'glorot600', 'glorot5000', 'sigmoidHalf5000'], rounded, xor), // biome-ignore format: one line
  ...measure('init.xor', ['zeros600', 'zeros5000'], 1e-6, zeros),
  ...measure('init.and', ['zeros5000', 'bias', 'sigmoid600', 'sigmoid5000'], 1e-4, and),
  ...measure('init.digits', ['narrow1', 'narrow5', 'wide1', 'wide5', 'narrowTrained5', 'wideTrained5', 'narrowRight', 'wideRight'], 0.02, tanhDigits), // biome-ignore format: one line
  ...measure('init.digits', ['sigmoidLoss', 'sigmoidRight'], 0.02, sigmoidDigits),
  ...measure('init.rule', ['glorotLimit', 'glorotVariance', 'heDeviation'], rounded, rules),
};

const base = { shape: 'square', depth: 10, seed: 1, isBackward: false } as const;

/** Geometric means in the last layer, one per start. */
const ends = (config: Partial<SignalRace> & Pick<SignalRace, 'activation' | 'starts'>, seeds: number, of: 'deviations' | 'sizes' = 'deviations') =>
  signalsOf({ ...base, ...config }, seeds).map((signals) => overSeeds(signals[of]).at(-1)!.mean); // biome-ignore format: one line

function tanhTen() {
  const starts: readonly Weights[] = ['tiny', 'standard', 'glorot', 'he'];
  const found = signalsOf({ ...base, activation: 'tanh', starts }, 12);
  const [tiny, standard, glorot, he] = found.map(({ deviations }) => overSeeds(deviations).at(-1)!.mean); // biome-ignore format: one line
  const tinyFirst = overSeeds(found[0]!.deviations)[0]!.mean;
  return { tiny: tiny!, tinyFirst, standard: standard!, glorot: glorot!, he: he! };
}

function reluTen() {
  const found = signalsOf({ ...base, activation: 'relu', starts: ['pytorch', 'glorot', 'he'] }, 12); // biome-ignore format: one line
  const [pytorch, glorot, he] = found.map(({ deviations }) => overSeeds(deviations));
  const step = (lane: typeof glorot) => lane![1]!.mean / lane![0]!.mean;
  return {
    pytorch: pytorch!.at(-1)!.mean,
    glorot: glorot!.at(-1)!.mean,
    he: he!.at(-1)!.mean,
    glorotStep: step(glorot),
    pytorchStep: step(pytorch),
  };
}

function pyramidForward() {
  const config = { activation: 'relu', shape: 'pyramid', starts: ['he', 'heByFanOut'] } as const;
  const [he, misprint] = ends(config, 6, 'sizes');
  return { he: he!, misprint: misprint!, times: misprint! / he! };
}

function linearPyramid() {
  const starts = ['lecun', 'lecunByFanOut', 'glorot'] as const;
  const found = signalsOf({ ...base, activation: 'linear', shape: 'pyramid', starts, isBackward: true }, 6); // biome-ignore format: one line
  const [up, down] = [
    found.map(({ sizes }) => overSeeds(sizes).at(-1)!.mean),
    found.map(({ deltas }) => overSeeds(deltas)[0]!.mean),
  ];
  return {
    fanIn: up[0]!,
    fanInBack: down[0]!,
    fanOut: up[1]!,
    fanOutBack: down[1]!,
    glorot: up[2]!,
    glorotBack: down[2]!,
  };
}

function seluTwenty() {
  const [lecun, he, pytorch] = ends({ activation: 'selu', depth: 20, starts: ['lecun', 'he', 'pytorch'] }, 6); // biome-ignore format: one line
  return { lecun: lecun!, he: he!, pytorch: pytorch! };
}

/** Least and largest of the twenty sums of layer 2. */
function rangeOf(start: 'rand' | 'standard' | 'lecun') {
  const run = oneSum.start({ start, layer: 2, seed: 1 });
  run.advance();
  const all = run.frame()!.sums.map((sum) => sum.at(-1)!);
  return [Math.min(...all), Math.max(...all)] as const;
}

const randLadder = () =>
  ladderOf({ activation: 'tanh', start: 'rand', depth: 10, width: 100, seed: 1, histograms: false }, 1); // biome-ignore format: one line

function sums() {
  const [[low, high], [randnLow, randnHigh], [scaledLow, scaledHigh]] = [rangeOf('rand'), rangeOf('standard'), rangeOf('lecun')]; // biome-ignore format: one line
  const std10 = randLadder().deviations[0]!.at(-1)!;
  return { low, high, randnLow, randnHigh, scaledLow, scaledHigh, std10 };
}

function reluRand() {
  const [lane] = signalsOf({ ...base, activation: 'relu', starts: ['rand'] }, 6);
  const layers = overSeeds(lane!.deviations);
  return { rand2: layers[1]!.mean, rand10: layers[9]!.mean };
}

const losses = (patch: Partial<ClassifierConfig>, at: readonly number[]) =>
  classified(
    {
      task: 'xor',
      hidden: [4],
      activation: 'tanh',
      weights: 'zeros',
      optimizer: { rule: 'gradientDescent', learningRate: 0.5 },
      seed: 1,
      ...patch,
    },
    at,
  );

function xor() {
  const [half600, half5000] = losses({ weights: 'half' }, [600, 5000]);
  const [glorot600, glorot5000] = losses({ weights: 'glorot' }, [600, 5000]);
  return {
    half600: half600!.loss,
    half5000: half5000!.loss,
    nearly5000: losses({ weights: 'nearlyHalf' }, [5000])[0]!.loss,
    glorot600: glorot600!.loss,
    glorot5000: glorot5000!.loss,
    sigmoidHalf5000: losses({ weights: 'half', activation: 'sigmoid' }, [5000])[0]!.loss,
  };
}

function zeros() {
  const [at600, at5000] = losses({}, [600, 5000]);
  return { zeros600: at600!.loss, zeros5000: at5000!.loss };
}

function and() {
  const [tanh] = losses({ task: 'and' }, [5000]);
  const [at600, at5000] = losses({ task: 'and', activation: 'sigmoid' }, [600, 5000]);
  return {
    zeros5000: tanh!.loss,
    bias: tanh!.parameters[3]![0]!,
    sigmoid600: at600!.loss,
    sigmoid5000: at5000!.loss,
  };
}

/** Before training, and after four epochs. */
function digits(activation: 'tanh' | 'sigmoid'): readonly (readonly Spread[])[] {
  const run = densities.start({ activation, left: 'pytorch', right: 'glorot', seed: 1 });
  const before = run.frame();
  for (let step = 0; step < steps; step++) run.advance();
  return [before, run.frame()];
}

function tanhDigits() {
  const [before, after] = digits('tanh');
  const [narrow, wide] = before!;
  const [narrowAfter, wideAfter] = after!;
  return {
    narrow1: narrow!.deviations[0]!,
    narrow5: narrow!.deviations[4]!,
    wide1: wide!.deviations[0]!,
    wide5: wide!.deviations[4]!,
    narrowTrained5: narrowAfter!.deviations[4]!,
    wideTrained5: wideAfter!.deviations[4]!,
    narrowRight: narrowAfter!.accuracy,
    wideRight: wideAfter!.accuracy,
  };
}

function sigmoidDigits() {
  const wide = digits('sigmoid')[1]![1]!;
  return { sigmoidLoss: wide.loss, sigmoidRight: wide.accuracy };
}

function rules() {
  const fans = { fanIn: 784, fanOut: 512 };
  const glorotVariance = varianceOf.glorot(fans);
  return {
    glorotVariance,
    glorotLimit: limitOf(glorotVariance),
    heDeviation: limitOf(varianceOf.he({ fanIn: 512, fanOut: 10 }) / 3),
  };
}
