import { affine, checkLinear } from '../functions/linear.ts';
import { scoped } from '../graph/scope.ts';
import { glorotUniform, type Initializer, zeros } from '../initializers/index.ts';
import { Parameter } from '../parameter.ts';
import type { Random } from '../random.ts';
import type { Layer } from './layer.ts';

/** How weights and biases start. */
export interface LinearOptions {
  readonly random: Random;
  readonly weights?: Initializer;
  /** How the bias starts, or false for none. */
  readonly bias?: Initializer | false;
  readonly name?: string;
}

/** Z = XW + b with W [inputs, outputs]; weights by Glorot and biases of 0 unless told otherwise. */
export function linear(
  inputs: number,
  outputs: number,
  { random, weights = glorotUniform(), bias = zeros(), name = 'linear' }: LinearOptions,
): Layer {
  const w = new Parameter(weights([inputs, outputs], random), { name: `${name}.W` });
  const b = bias ? new Parameter(bias([outputs], random), { name: `${name}.b` }) : undefined;
  const parameters = b ? [w, b] : [w];
  return {
    name,
    call(x) {
      checkLinear(x, w, b);
      return scoped(name, [x, ...parameters], () => affine(x, w, b));
    },
    parameters: () => parameters,
    state: () => [],
  };
}
