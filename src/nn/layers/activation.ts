import * as activations from '../functions/activations/index.ts';
import { relu, tanh } from '../primitives/elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { type Layer, layerOf } from './layer.ts';

const known = {
  elu: (x: Tensor) => activations.elu(x),
  gelu: (x: Tensor) => activations.gelu(x),
  hardSigmoid: activations.hardSigmoid,
  hardTanh: activations.hardTanh,
  identity: (x: Tensor) => x,
  leakyRelu: (x: Tensor) => activations.leakyRelu(x),
  logSoftmax: (x: Tensor) => activations.logSoftmax(x),
  mish: activations.mish,
  relu: (x: Tensor) => relu(x),
  relu6: activations.relu6,
  selu: activations.selu,
  sigmoid: activations.sigmoid,
  silu: activations.silu,
  softmax: (x: Tensor) => activations.softmax(x),
  softplus: activations.softplus,
  softsign: activations.softsign,
  tanh: (x: Tensor) => tanh(x),
};

/** The nonlinearities that `activation` knows by name. */
export type ActivationName = keyof typeof known;

/**
 * A nonlinearity as a layer, by name or as any function of a tensor.
 *
 * @throws if no nonlinearity has this name
 */
export function activation(
  of: ActivationName | ((x: Tensor) => Tensor),
  { name }: { name?: string } = {},
): Layer {
  if (typeof of === 'function') return layerOf(name ?? (of.name || 'activation'), (x) => of(x));
  if (!(of in known)) {
    throw new Error(
      `activation: no '${of}'; there are ${Object.keys(known).join(', ')}, or give a function`,
    );
  }
  const f = known[of];
  return layerOf(name ?? of, (x) => f(x));
}
