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

export const maxPool2d = (options: PoolOptions): Layer =>
  layerOf('maxPool2d', (x) => maxPooled(x, options));

export const avgPool2d = (options: PoolOptions & { readonly countIncludePad?: boolean }): Layer =>
  layerOf('avgPool2d', (x) => averagePooled(x, options));

/** [batch, ...] -> [batch, everything else] */
export const flatten = (): Layer => layerOf('flatten', flattened);
