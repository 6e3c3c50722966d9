import { orderOf } from '../graph/order.ts';
import { tensorsIn } from '../graph/tensors-in.ts';
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

let remembers = false;

/** Whether even a parameter's value knows what it was computed from. */
export const isRemembering = (): boolean => remembers || recording;

/** Runs `action` so that everything it leaves behind can be traced to where it came from. */
export function withHistory<Result>(action: () => Result): Result {
  const before = remembers;
  remembers = true;
  try {
    return action();
  } finally {
    remembers = before;
  }
}

/** The tensors computed while somebody is collecting them. */
let collection: Tensor[] | null = null;
/** The leaves made meanwhile. */
let leaves: Tensor[] = [];

/** Says that a leaf was made: a step's own constants end with the step. */
export function leafMade(leaf: Tensor): void {
  if (collection) leaves.push(leaf);
}

/** Runs `action`; the leaves that it makes stay, whoever tidies up around it. */
export function lasting<Result>(action: () => Result): Result {
  const before = leaves;
  leaves = [];
  try {
    return action();
  } finally {
    leaves = before;
  }
}

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

/**
 * Computes several tensors now, as one plan: reading them one by one would plan and run what each
 * of them needs, each time. A loop that makes new weights of the old without `compile` or `tidy` calls it in every turn:
 * only what was asked for keeps its numbers, so weights that nobody reads are computed from the first turn on each time.
 * The same as MLX's `eval`; nothing else in the library has to be told when to compute.
 */
export const evaluate = (tensors: readonly Tensor[]): void =>
  settleAll(tensors.map(({ node }) => node));

/** A detached tensor, or a parameter's value, that has its numbers needs what it was computed from no longer. */
function forgetPast(tensors: readonly Tensor[]): void {
  for (const tensor of tensors) {
    const isEnd = tensor.op === 'detach' || tensor.op === 'parameter';
    if (isEnd && tensor.values) tensor.inputs = [];
  }
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
 *
 * @param action is given the list of what was computed, which grows meanwhile
 * @param options.withLeaves also frees the tensors that were made of plain numbers
 */
export function keepingOnly<Result>(
  action: (computed: readonly Tensor[]) => {
    readonly result: Result;
    readonly kept: readonly Tensor[];
  },
  { withLeaves = false } = {},
): Result {
  const before = { collection, leaves };
  const computed: Tensor[] = [];
  collection = computed;
  leaves = [];
  try {
    const { result, kept } = action(computed);
    forgetPast(kept.map((tensor) => tensor.node));
    const values = new Set(kept.map((tensor) => tensor.node.values));
    for (const tensor of computed) {
      if (!tensor.values || values.has(tensor.values)) continue;
      tensor.values.free();
      tensor.values = null;
    }
    // A leaf cannot be computed anew, and somebody may have kept it: it is only counted no longer.
    for (const { values: own } of leaves) {
      if (values.has(own)) continue;
      if (withLeaves) own?.free();
      else own?.release();
    }
    return result;
  } finally {
    ({ collection, leaves } = before);
  }
}

/**
 * Runs `action` and frees every tensor that was made in it, except those that it returns, alone or
 * in a list or record. Long loops need it: a garbage collector has no turn until they end.
 * Parameters and the memories of optimizers stay. Named as TensorFlow.js has it.
 */
export const tidy = <Result>(action: () => Result): Result =>
  keepingOnly(
    () => {
      const result = action();
      const kept = tensorsIn(result);
      settleAll(kept);
      return { result, kept };
    },
    { withLeaves: true },
  );
