import {
  avgPool2d as averagePooled,
  type Conv2dOptions,
  conv2d as convolved,
  maxPool2d as maxPooled,
  type PoolOptions,
} from '../functions/images/index.ts';
import { flatten as flattened } from '../functions/shapes/index.ts';
import { glorotUniform, zeros } from '../initializers/index.ts';
import { Parameter } from '../parameter.ts';
import { type Layer, layerOf } from './layer.ts';
import type { LinearOptions } from './linear.ts';

/** How a convolution looks at its images, and how its kernels start. */
export interface ConvolutionOptions extends Conv2dOptions, LinearOptions {
  readonly kernelSize: number | readonly [height: number, width: number];
}

/** A convolution from `inputs` to `outputs` channels, with kernels [height, width, in, out]. */
export function conv2d(
  inputs: number,
  outputs: number,
  {
    kernelSize,
    random,
    weights = glorotUniform(),
    bias = zeros(),
    name = 'conv2d',
    ...options
  }: ConvolutionOptions,
): Layer {
  const size = typeof kernelSize === 'number' ? [kernelSize, kernelSize] : kernelSize;
  const shape = [...size, inputs / (options.groups ?? 1), outputs];
  const w = new Parameter(weights(shape, random), { name: `${name}.W` });
  const b = bias ? new Parameter(bias([outputs], random), { name: `${name}.b` }) : undefined;
  const parameters = b ? [w, b] : [w];
  return {
    name,
    call: (x) => convolved(x, w, b, options),
    parameters: () => parameters,
    state: () => [],
  };
}

/**
 * [examples, height, width, channels] -> the largest of each window; see the function `maxPool2d`.
 */
export const maxPool2d = (options: PoolOptions): Layer =>
  layerOf('maxPool2d', (x) => maxPooled(x, options));

/** [examples, height, width, channels] -> the mean of each window; see the function `avgPool2d`. */
export const avgPool2d = (options: PoolOptions & { readonly countIncludePad?: boolean }): Layer =>
  layerOf('avgPool2d', (x) => averagePooled(x, options));

/** [batch, ...] -> [batch, everything else] */
export const flatten = (): Layer => layerOf('flatten', flattened);
