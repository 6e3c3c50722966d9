import { scoped } from '../graph/scope.ts';
import type { Layer } from './layer.ts';

/** One layer after the other. */
export function sequential(
  layers: readonly Layer[],
  { name = 'sequential' }: { name?: string } = {},
): Layer & { readonly layers: readonly Layer[] } {
  return {
    name,
    layers,
    call: (x, options) =>
      scoped(name, [x], () => layers.reduce((value, layer) => layer.call(value, options), x)),
    parameters: () => layers.flatMap((layer) => layer.parameters()),
    state: () => layers.flatMap((layer) => layer.state()),
  };
}
