import { scoped } from '../../graph/scope.ts';
import { refuseOthers } from '../../options.ts';
import { add, mul, reciprocal, sqrt } from '../../primitives/elementwise.ts';
import { isSameShape, print, type Shape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { sub } from '../arithmetic.ts';
import { mean, variance } from '../reductions.ts';

interface Statistics {
  readonly mean?: Tensor | undefined;
  readonly variance?: Tensor | undefined;
}

/** γ (x − μ)/√(σ² + ε) + β */
const normalized = (
  x: Tensor,
  gamma: Tensor,
  beta: Tensor,
  mu: Tensor,
  sigma2: Tensor,
  epsilon: number,
): Tensor => add(mul(mul(sub(x, mu), reciprocal(sqrt(add(sigma2, epsilon)))), gamma), beta);

function checkScale(what: string, expected: Shape, x: Tensor, gamma: Tensor, beta: Tensor): void {
  for (const [name, { shape }] of Object.entries({ gamma, beta })) {
    if (!isSameShape(shape, expected)) {
      throw new Error(
        `${what}: ${name} must have shape ${print(expected)} for x of shape ${print(x.shape)}, not ${print(shape)}`,
      );
    }
  }
}

/**
 * Normalises each channel, the last axis of [..., channels], over all examples and places; by the
 * statistics of this batch (biased variance) where none are given. γ, β and statistics are [channels].
 *
 * @see Ioffe & Szegedy, Batch normalization (2015), algorithm 1
 */
export function batchNorm(
  x: Tensor,
  gamma: Tensor,
  beta: Tensor,
  {
    mean: mu,
    variance: sigma2,
    epsilon = 1e-5,
    ...others
  }: Statistics & { readonly epsilon?: number } = {},
): Tensor {
  refuseOthers('batchNorm', others, 'mean, variance, epsilon');
  checkScale('batchNorm', x.shape.slice(-1), x, gamma, beta);
  const axis = x.shape.slice(0, -1).map((_, i) => i);
  return scoped('batchNorm', [x, gamma, beta], () =>
    normalized(x, gamma, beta, mu ?? mean(x, { axis }), sigma2 ?? variance(x, { axis }), epsilon),
  );
}

/**
 * Normalises each example [batch, ..., features] over its last axes, as many as γ has.
 *
 * @see Ba, Kiros & Hinton, Layer normalization (2016)
 */
export function layerNorm(
  x: Tensor,
  gamma: Tensor,
  beta: Tensor,
  { epsilon = 1e-5, ...others }: { readonly epsilon?: number } = {},
): Tensor {
  refuseOthers('layerNorm', others, 'epsilon');
  const first = x.shape.length - gamma.shape.length;
  checkScale('layerNorm', x.shape.slice(Math.max(first, 0)), x, gamma, beta);
  const axis = gamma.shape.map((_, i) => first + i);
  const over = { axis, keepDims: true };
  return scoped('layerNorm', [x, gamma, beta], () =>
    normalized(x, gamma, beta, mean(x, over), variance(x, over), epsilon),
  );
}
