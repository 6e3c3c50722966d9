import { prelu as rectified } from '../functions/activations/index.ts';
import { Parameter } from '../parameter.ts';
import { full } from '../primitives/create.ts';
import type { Layer } from './layer.ts';

/**
 * Leaky ReLU with a learned slope: one for the whole layer, or one for each of `units` (Keras's way).
 *
 * @param options.slope where it starts
 * @see He et al. (2015)
 */
export function prelu({
  slope = 0.25,
  units = 1,
  name = 'prelu',
}: {
  readonly slope?: number;
  readonly units?: number;
  readonly name?: string;
} = {}): Layer {
  const a = new Parameter(full([units], slope), { name: `${name}.a` });
  return { name, call: (x) => rectified(x, a), parameters: () => [a], state: () => [] };
}
