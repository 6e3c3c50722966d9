import type { Backend, Numbers, Values } from './backends/backend.ts';
import { reference } from './backends/reference.ts';
import { orderOf } from './graph.ts';
import type { Tensor } from './tensor.ts';

let active: Backend = reference;

/** The device that computes now. */
export const activeBackend = (): Backend => active;

/** Computes on another device from now on. */
export function activate(backend: Backend): void {
  active = backend;
}

/** Computes what the roots still need, in one go. */
export function settleAll(roots: readonly Tensor[]): void {
  const order = orderOf(roots, (tensor) => tensor.values !== null).filter(
    (tensor) => !tensor.values,
  );
  if (order.length === 0) return;
  active.compute(order, roots);
  // A detached tensor that has its numbers needs its past no longer.
  for (const tensor of order) if (tensor.op === 'detach' && tensor.values) tensor.inputs = [];
}

/** The values of one tensor, computed first if they are not there yet. */
export function settle(root: Tensor): Values {
  if (!root.values) settleAll([root]);
  return root.values!;
}

/** As `settle`, without waiting for a device that computes elsewhere. */
export const settleLater = (root: Tensor): Promise<Numbers> => settle(root).readLater();
