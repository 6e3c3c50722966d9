import { batchNorm, gradients, layers, random, tensor } from '../../nn/index.ts';
import { explosion } from '../normalization/explosion.ts';
import { inferenceGap } from '../normalization/inference-gap.ts';
import { laneOf, type RateRace } from '../normalization/rate-race.ts';
import { halfLife } from '../normalization/running.ts';
import { bowlOf, people, type ScalingName, scaled, stepsToGoal } from '../normalization/scaling.ts';
import { geometricMean } from '../signals/over-seeds.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

/** The numbers of a chapter on normalization, in the configurations of its figures. */
export const normalizationMeasurements: Record<string, Measurement> = {
  ...measure('norm.raw', ['condition', 'rate'], rounded, () => bowl('raw')),
  ...measure('norm.minMax', ['condition', 'rate', 'steps'], rounded, () => bowl('minMax')),
  ...measure('norm.standard', ['condition', 'rate', 'steps'], rounded, () => bowl('standard')),
  ...measure('norm.hand', ['x1', 'x2', 'x3', 'x4', 'dx1', 'dx2', 'dx3', 'dx4', 'alone'], rounded, byHand), // biome-ignore format: one line
  ...measure('norm.printed', ['x1', 'x2', 'x3', 'x4', 'mean'], rounded, asPrinted),
  ...measure('norm.counts', ['learned', 'remembered'], exact, counts),
  ...measure('norm.running', ['pytorch', 'keras', 'left'], rounded, running),
  ...measure('norm.gap', ['byBatch', 'byRunning', 'low', 'high', 'answer'], rounded, () => gap(8, 0.1, 60)), // biome-ignore format: one line
  ...measure('norm.early', ['byBatch', 'byRunning'], rounded, () => gap(32, 0.01, 6)),
  ...measure('norm.race', ['plainTenth', 'plainTen', 'normLow', 'normThree'], rounded, he),
  ...measure('norm.tiny', ['plainTenth', 'normTenth'], rounded, tiny),
  ...measure('norm.sigmoid', ['plainTenth'], rounded, sigmoid),
  ...measure('norm.explosion', ['before', 'after1'], rounded, exploded),
};

function bowl(scaling: ScalingName) {
  const { features, target } = people(200, random(1));
  const found = bowlOf(scaled(features, scaling), target);
  const steps = stepsToGoal(found, found.largestRate / 2) ?? Number.POSITIVE_INFINITY;
  return { condition: found.condition, rate: found.largestRate, steps };
}

const column = (values: readonly number[]) => tensor(values.map((value) => [value]));

/** (1, 2, 3, 6) normalized, and what comes back when only the first answer counts. */
function byHand() {
  const x = column([1, 2, 3, 6]);
  const y = batchNorm(x, tensor([1]), tensor([0]));
  const [dx] = gradients(y.mul(column([1, 0, 0, 0])).sum(), [x]);
  const given = { mean: tensor([3]), variance: tensor([3.5]) };
  const alone = batchNorm(x, tensor([1]), tensor([0]), given);
  const [single] = gradients(alone.mul(column([1, 0, 0, 0])).sum(), [x]);
  const [x1, x2, x3, x4] = y.dataSync();
  const [dx1, dx2, dx3, dx4] = dx!.dataSync();
  return { x1: x1!, x2: x2!, x3: x3!, x4: x4!, dx1: dx1!, dx2: dx2!, dx3: dx3!, dx4: dx4!, alone: single!.dataSync()[0]! }; // biome-ignore format: one line
}

/** The same batch by the formula without brackets. */
function asPrinted() {
  const z = tensor([1, 2, 3, 6]);
  const printed = z.sub(z.mean().div(tensor(3.5).sqrt()));
  const [x1, x2, x3, x4] = printed.dataSync();
  return { x1: x1!, x2: x2!, x3: x3!, x4: x4!, mean: printed.mean().item() };
}

function counts() {
  const norms = [64, 32, 16].map((units) => layers.batchNorm(units));
  const size = (parameters: readonly { readonly size: number }[]) => parameters.reduce((sum, one) => sum + one.size, 0); // biome-ignore format: one line
  return {
    learned: size(norms.flatMap((norm) => norm.parameters())),
    remembered: size(norms.flatMap((norm) => norm.state())),
  };
}

/** Half-lives of both libraries' defaults, and what thirty updates of the slower leave of the start. */
function running() {
  const kept = Array.from({ length: 30 }, () => 0.99);
  return {
    pytorch: halfLife(0.1),
    keras: halfLife(0.01),
    left: kept.reduce((product, share) => product * share, 1),
  };
}

function gap(batch: number, momentum: number, steps: number) {
  const run = inferenceGap.start({ batch, momentum, seed: 1 });
  for (let step = 0; step < steps; step++) run.advance();
  const { lossByBatch, lossByRunning, answers, answer } = run.frame();
  return {
    byBatch: lossByBatch,
    byRunning: lossByRunning,
    low: Math.min(...answers),
    high: Math.max(...answers),
    answer,
  };
}

/** Accuracy of one seed at each of the rates that the prose names. */
function race(
  { activation, weights }: Pick<RateRace, 'activation' | 'weights'>,
  isNormalized: boolean,
  asked: readonly number[],
): number[] {
  const train = laneOf({ activation, weights, seed: 1 }, isNormalized);
  return asked.map((rate) => train(rate).accuracy);
}

function he() {
  const net = { activation: 'relu', weights: 'he' } as const;
  const [plainTenth, plainTen] = race(net, false, [0.1, 10]);
  const [normLow, normThree] = race(net, true, [0.003, 3]);
  return { plainTenth: plainTenth!, plainTen: plainTen!, normLow: normLow!, normThree: normThree! };
}

function tiny() {
  const net = { activation: 'relu', weights: 'tiny' } as const;
  const [plainTenth, normTenth] = [false, true].map((isNormalized) => race(net, isNormalized, [0.1])[0]!); // biome-ignore format: one line
  return { plainTenth: plainTenth!, normTenth: normTenth! };
}

function sigmoid() {
  const net = { activation: 'sigmoid', weights: 'glorot' } as const;
  const [plainTenth] = race(net, false, [0.1]);
  return { plainTenth: plainTenth! };
}

/** First over last gradient of fifty layers: geometric means of two seeds. */
function exploded() {
  const ways = [1, 2].map((seed) => {
    const run = explosion.start({ depth: 50, isNormalized: true, learningRate: 0.1, seed });
    run.advance();
    run.advance();
    return run.frame()[0]!.lengths;
  });
  const at = (update: number) => geometricMean(ways.map((way) => way[update]![0]! / way[update]!.at(-1)!)); // biome-ignore format: one line
  return {
    before: at(0),
    after1: at(1),
  };
}
