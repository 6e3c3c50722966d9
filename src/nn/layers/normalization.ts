import { dropout as dropped } from '../functions/normalization/dropout.ts';
import {
  batchNorm as normalizedBatch,
  layerNorm as normalizedLayer,
} from '../functions/normalization/normalize.ts';
import { mean, variance } from '../functions/reductions.ts';
import { Parameter } from '../parameter.ts';
import { full } from '../primitives/create.ts';
import type { Random } from '../random.ts';
import type { Tensor } from '../tensor.ts';
import { type Layer, layerOf } from './layer.ts';

const scaleAndShift = (features: number, name: string): [gamma: Parameter, beta: Parameter] => [
  new Parameter(full([features], 1), { name: `${name}.gamma` }),
  new Parameter(full([features], 0), { name: `${name}.beta` }),
];

/**
 * Batch normalisation with running statistics: in training by the batch, else by the running mean
 * and variance. `momentum` is the share of the new (Keras: of the old), and the running variance
 * is the biased one (PyTorch: unbiased).
 */
export function batchNorm(
  features: number,
  {
    momentum = 0.1,
    epsilon = 1e-5,
    name = 'batchNorm',
  }: { readonly momentum?: number; readonly epsilon?: number; readonly name?: string } = {},
): Layer {
  const [gamma, beta] = scaleAndShift(features, name);
  const runningMean = new Parameter(full([features], 0), { name: `${name}.mean` });
  const runningVariance = new Parameter(full([features], 1), { name: `${name}.variance` });
  const follow = (running: Parameter, fresh: Tensor) =>
    running.assign(running.mul(1 - momentum).add(fresh.mul(momentum)));
  return {
    name,
    call(x, { training = false } = {}) {
      if (!training) {
        const statistics = { mean: runningMean, variance: runningVariance };
        return normalizedBatch(x, gamma, beta, { ...statistics, epsilon });
      }
      const axis = x.shape.slice(0, -1).map((_, i) => i);
      const statistics = { mean: mean(x, { axis }), variance: variance(x, { axis }) };
      follow(runningMean, statistics.mean);
      follow(runningVariance, statistics.variance);
      return normalizedBatch(x, gamma, beta, { ...statistics, epsilon });
    },
    parameters: () => [gamma, beta],
    state: () => [runningMean, runningVariance],
  };
}

/** Layer normalisation over the last axis. */
export function layerNorm(
  features: number,
  {
    epsilon = 1e-5,
    name = 'layerNorm',
  }: { readonly epsilon?: number; readonly name?: string } = {},
): Layer {
  const [gamma, beta] = scaleAndShift(features, name);
  return {
    name,
    call: (x) => normalizedLayer(x, gamma, beta, { epsilon }),
    parameters: () => [gamma, beta],
    state: () => [],
  };
}

/** Dropout in training, the identity otherwise. */
export const dropout = ({ rate, random }: { rate: number; random: Random }): Layer =>
  layerOf('dropout', (x, { training = false } = {}) => dropped(x, { rate, random, training }));
