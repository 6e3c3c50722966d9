import { math } from '../../nn/index.ts';
import { clipped } from '../clipping/turn.ts';
import { factorProduct } from '../gradients/factor-product.ts';
import { cliff, cliffPath } from '../recurrent/cliff.ts';
import type { Activation } from '../signals/backward-pass.ts';
import { ladderOf } from '../signals/ladder.ts';
import { overSeeds } from '../signals/over-seeds.ts';
import type { Start } from '../signals/starts.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

/** The numbers of a chapter on vanishing gradients, in the configurations of its figures. */
export const vanishingMeasurements: Record<string, Measurement> = {
  ...measure(
    'vanishing.factors',
    ['quarter10', 'growth10', 'growth50', 'decay10', 'decay50', 'nineTenths50', 'elevenTenths50'],
    rounded,
    factors,
  ),
  ...measure('vanishing.factors', ['overflow', 'underflow'], exact, ends),
  ...measure('vanishing.sigmoid10', ['first', 'last', 'ratio', 'std5', 'slope5', 'steps', 'lastSteps'], rounded, () => ladderNumbers('sigmoid', 'glorot', 10, 5)), // biome-ignore format: one line
  ...measure('vanishing.sigmoid50', ['first', 'last', 'ratio'], rounded, sigmoidFifty),
  ...measure('vanishing.sigmoid', ['step', 'tenSteps'], rounded, oneStep),
  ...measure('vanishing.tanh10', ['first', 'last', 'ratio'], rounded, () => ladderNumbers('tanh', 'glorot', 10, 5)), // biome-ignore format: one line
  ...measure('vanishing.tiny10', ['first', 'last', 'ratio'], rounded, () => ladderNumbers('tanh', 'tiny', 10, 5)), // biome-ignore format: one line
  ...measure('vanishing.large50', ['first', 'last', 'ratio', 'std5', 'gain'], rounded, largeFifty),
  ...measure('vanishing.clip', ['before', 'value', 'norm', 'apart'], rounded, clips),
  ...measure('vanishing.cliff', ['norm', 'loss', 'w1', 'b1', 'loss1', 'loss200', 'clippedW1', 'clippedB1'], rounded, cliffs), // biome-ignore format: one line
  ...measure('vanishing', ['plateau'], rounded, () => ({ plateau: math.log(3) })),
};

const left = (factor: number, depth: number) =>
  factorProduct(factor, depth, 'float64').left.at(-1)!;

function factors() {
  return {
    quarter10: left(0.25, 10),
    growth10: left(1.5, 10),
    growth50: left(1.5, 50),
    decay10: left(0.5, 10),
    decay50: left(0.5, 50),
    nineTenths50: left(0.9, 50),
    elevenTenths50: left(1.1, 50),
  };
}

/** The layers at which float32 ends. */
function ends() {
  return {
    overflow: factorProduct(1.5, 250, 'float32').lost!.layer,
    underflow: factorProduct(0.5, 250, 'float32').lost!.layer,
  };
}

/** Width 100, seeds from 1 on, as in the figures. */
function ladderNumbers(activation: Activation, start: Start, depth: number, seeds: number) {
  const config = { activation, start, depth, width: 100, seed: 1, histograms: false };
  const ladder = ladderOf(config, seeds);
  const [gradients, deltas, weights] = [ladder.gradients, ladder.deltas, ladder.weights].map(overSeeds); // biome-ignore format: one line
  const [first, last] = [gradients![0]!.mean, gradients!.at(-1)!.mean];
  const std5 = overSeeds(ladder.deviations)[4]!.mean;
  const steps = (layer: number) => weights!.at(layer)!.mean / (0.1 * gradients!.at(layer)!.mean);
  return {
    first,
    last,
    ratio: first / last,
    std5,
    // σ′ = a(1 − a) for a sigmoid, and the activations of a sigmoid layer average ½.
    slope5: 0.25 - std5 * std5,
    steps: steps(0),
    lastSteps: steps(-1),
    /** What δ is multiplied by from one layer to the one below. */
    gain: math.pow(deltas![0]!.mean / deltas!.at(-1)!.mean, 1 / (depth - 1)),
  };
}

let fifty: ReturnType<typeof ladderNumbers> | null = null;
function sigmoidFifty() {
  fifty ??= ladderNumbers('sigmoid', 'glorot', 50, 2);
  return fifty;
}

function largeFifty() {
  return ladderNumbers('tanh', 'standard', 50, 2);
}

/** Forty further steps, from ten layers to fifty, on the same two seeds. */
function oneStep() {
  const ten = ladderNumbers('sigmoid', 'glorot', 10, 2);
  const step = math.pow(sigmoidFifty().ratio / ten.ratio, 1 / 40);
  return { step, tenSteps: math.pow(step, 10) };
}

/** (0.9, 100), and (3, 4) beside (0.3, 0.4), at a limit of 1. */
function clips() {
  const steep = [[0.9, 100]] as const;
  const byValue = clipped(steep, 'value', 1);
  return {
    before: byValue.directions[0]![0],
    value: byValue.directions[0]![1],
    norm: clipped(steep, 'norm', 1).directions[0]![1],
    apart: clipped([[3, 4], [0.3, 0.4]], 'norm', 1).turned, // biome-ignore format: one line
  };
}

/** The unclipped path, and the first clipped step. */
function cliffs() {
  const free = cliffPath(cliff, 200);
  const held = cliffPath({ ...cliff, limit: 1 }, 1);
  return {
    norm: free[0]!.norm,
    loss: free[0]!.loss,
    w1: free[1]!.w,
    b1: free[1]!.b,
    loss1: free[1]!.loss,
    loss200: free[200]!.loss,
    clippedW1: held[1]!.w,
    clippedB1: held[1]!.b,
  };
}
