import { orderOf } from '../graph/order.ts';
import type { Tensor } from '../tensor.ts';
import type { Backend, Numbers, Values } from './backend.ts';
import { reference } from './reference.ts';

let active: Backend = reference;

/** The device that computes now. */
export const activeBackend = (): Backend => active;

/** Computes on another device from now on. */
export function activate(backend: Backend): void {
  active = backend;
}

/** Why a step cannot be recorded; the step is then called each time instead. */
export class NotReplayable extends Error {}

let recording = false;

/** Whether graphs are only being written down now, not computed. */
export const isRecording = (): boolean => recording;

/** Runs `action` with computing switched off: tensors stay as they are built. */
export function withoutComputing<Result>(action: () => Result): Result {
  const before = recording;
  recording = true;
  try {
    return action();
  } finally {
    recording = before;
  }
}

/** The tensors computed while somebody is collecting them. */
let collection: Tensor[] | null = null;

/** Computes what the roots still need, in one go. */
export function settleAll(roots: readonly Tensor[]): void {
  if (recording) return;
  const order = orderOf(roots, (tensor) => tensor.values !== null).filter(
    (tensor) => !tensor.values,
  );
  if (order.length === 0) return;
  active.compute(order, roots);
  if (collection) {
    for (const tensor of order) collection.push(tensor);
  } else {
    forgetPast(order);
  }
}

/** A detached tensor that has its numbers needs what it was computed from no longer. */
function forgetPast(tensors: readonly Tensor[]): void {
  for (const tensor of tensors) if (tensor.op === 'detach' && tensor.values) tensor.inputs = [];
}

/** The values of one tensor, computed first if they are not there yet. */
export function settle(root: Tensor): Values {
  if (recording) {
    throw new NotReplayable(
      `it reads the numbers of a tensor (${root.op}) before the step is over`,
    );
  }
  if (!root.values) settleAll([root]);
  return root.values!;
}

/** As `settle`, without waiting for a device that computes elsewhere. */
export const settleLater = (root: Tensor): Promise<Numbers> => settle(root).readLater();

/**
 * Runs `action`, then gives back the memory of everything that was computed in it, except what it
 * returns as kept. What was given back is computed anew if it is ever read.
 */
export function keepingOnly<Result>(
  action: () => { readonly result: Result; readonly kept: readonly Tensor[] },
): Result {
  const before = collection;
  const computed: Tensor[] = [];
  collection = computed;
  try {
    const { result, kept } = action();
    forgetPast(kept.map((tensor) => tensor.node));
    const values = new Set(kept.map((tensor) => tensor.node.values));
    for (const tensor of computed) {
      if (!tensor.values || values.has(tensor.values)) continue;
      tensor.values.free();
      tensor.values = null;
    }
    return result;
  } finally {
    collection = before;
  }
}
