import { logSoftmax, sigmoid, softmax } from '../functions/activations.ts';
import { relu, tanh } from '../primitives/elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { type Layer, layerOf } from './layer.ts';

const activations = {
  identity: (x: Tensor) => x,
  logSoftmax: (x: Tensor) => logSoftmax(x),
  relu: (x: Tensor) => relu(x),
  sigmoid: (x: Tensor) => sigmoid(x),
  softmax: (x: Tensor) => softmax(x),
  tanh: (x: Tensor) => tanh(x),
};

export type ActivationName = keyof typeof activations;

/** A nonlinearity as a layer, by name or as any function of a tensor. */
export function activation(
  of: ActivationName | ((x: Tensor) => Tensor),
  { name }: { name?: string } = {},
): Layer {
  if (typeof of === 'function') return layerOf(name ?? (of.name || 'activation'), of);
  const known = activations[of];
  if (!known) {
    throw new Error(
      `activation: no '${of}'; there are ${Object.keys(activations).join(', ')}, or give a function`,
    );
  }
  return layerOf(name ?? of, known);
}
