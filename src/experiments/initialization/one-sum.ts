import { tidy } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { passes } from '../signals/backward-pass.ts';
import { deviationOf, lengthOf } from '../signals/spread.ts';
import type { Start } from '../signals/starts.ts';

/** Ten tanh layers of 100 units, and the layer whose sums are looked at. */
export interface OneSumConfig {
  readonly start: Start;
  /** From 1 on. */
  readonly layer: number;
  readonly seed: number;
}

export const depth = 10;
export const terms = 100;
/** Seeds whose gradients are measured, from the config's on; the sums are those of the first. */
export const seeds = 8;
/** Units of the layer whose sums are shown. */
const UNITS = 20;

/** How the pre-activations of one example come about, term by term. */
export interface OneSum {
  /** For each unit the sum after 0, 1, …, 100 terms. */
  readonly sums: readonly (readonly number[])[];
  /** Standard deviation of each layer's activations, over all examples. */
  readonly deviations: readonly number[];
  /** Length of each layer's weight gradient, for each seed so far. */
  readonly gradients: readonly (readonly number[])[];
}

function sumsOf({ start, layer, seed }: OneSumConfig): OneSum {
  return tidy(() => {
    const net = passes({ depth, width: terms, activation: 'tanh', start }, seed);
    // The first example of the batch: its numbers are the first of each tensor.
    const signal = (layer === 1 ? net.inputs : net.activations[layer - 2]!).dataSync();
    const weights = net.weights[layer - 1]!.dataSync();
    const sums = Array.from({ length: UNITS }, (_, unit) => {
      const partial = [0];
      for (let i = 0; i < terms; i++)
        partial.push(partial[i]! + signal[i]! * weights[i * terms + unit]!);
      return partial;
    });
    return {
      sums,
      deviations: net.activations.map(deviationOf),
      gradients: [net.weightGradients.map(lengthOf)],
    };
  });
}

const gradientsOf = ({ start, seed }: OneSumConfig): readonly number[] =>
  tidy(() => {
    const net = passes({ depth, width: terms, activation: 'tanh', start }, seed);
    return net.weightGradients.map(lengthOf);
  });

/** The first step computes the sums; each further one measures the gradients of another seed. */
export const oneSum: Experiment<OneSumConfig, OneSum | null, OneSum | null> = {
  id: 'one-sum',
  start(config) {
    let known: OneSum | null = null;
    return {
      advance() {
        if (known === null) known = sumsOf(config);
        else {
          const { gradients } = known;
          const seed = config.seed + gradients.length;
          known = { ...known, gradients: [...gradients, gradientsOf({ ...config, seed })] };
        }
      },
      frame: () => known,
      checkpoint: () => known,
      restore(found) {
        known = found;
      },
    };
  },
};
