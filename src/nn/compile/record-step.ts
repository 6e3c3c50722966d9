import type { Recording, Values } from '../backends/backend.ts';
import { NotReplayable, settleAll, withoutComputing } from '../backends/evaluate.ts';
import { Cell, type Keepable, watching } from '../cell.ts';
import { orderOf } from '../graph/order.ts';
import { tensorsIn } from '../graph/tensors-in.ts';
import { refilledAmong } from '../primitives/leaf.ts';
import { Tensor } from '../tensor.ts';
import { countersIn } from './states.ts';

/** A cell that a step reads or changes: what it held before, and what it holds after. */
export interface RecordedCell {
  readonly cell: Cell<unknown>;
  readonly before: unknown;
  readonly after: unknown;
}

/** A step written down, and what its tensors belong to. */
export interface RecordedStep<Result> {
  readonly recording: Recording;
  readonly result: Result;
  readonly cells: readonly RecordedCell[];
  /** Inputs of the recording beyond those of the step: states that it reads and leaves alone. */
  readonly readOnly: readonly Tensor[];
}

/** A tensor whose numbers simply stand there. */
export function leafWith(values: Values | null, like: Tensor): Tensor {
  const leaf = new Tensor({
    op: like.owner ? 'parameter' : 'data',
    inputs: [],
    shape: like.shape,
    kernel: { kind: 'data' },
    gradient: () => [],
    rule: () => [],
  });
  leaf.values = values;
  leaf.owner = like.owner;
  return leaf;
}

/**
 * Calls a step once without computing anything, and writes down what it would do. Everything that
 * it changes is brought back.
 *
 * @param changes told about everything just before it changes
 * @throws NotReplayable if another call could not be foretold from this one
 */
export function recordStep<Inputs extends readonly Tensor[], Result>(
  step: (...inputs: Inputs) => Result,
  inputs: Inputs,
  changes: (keepable: Keepable) => void,
): RecordedStep<Result> {
  const befores = new Map<Cell<unknown>, unknown>();
  const wayBack = new Map<Keepable, () => void>();
  const reads = (cell: Cell<unknown>) => {
    if (!befores.has(cell)) befores.set(cell, cell.known);
  };
  // Leaves of their own: an input may also be a constant of the step, or be given twice.
  const given = inputs.map((input) => leafWith(input.node.values!.share(), input));
  try {
    const watcher = {
      reads,
      changes(keepable: Keepable) {
        if (wayBack.has(keepable)) return;
        if (keepable instanceof Cell) reads(keepable);
        changes(keepable);
        wayBack.set(keepable, keepable.keep());
      },
    };
    const result = withoutComputing(() =>
      watching(watcher, () => step(...(given as unknown as Inputs))),
    );
    const cells = [...befores].map(([cell, before]) => ({ cell, before, after: cell.known }));
    // Now, while the cells hold what the step made: a parameter that is returned means its new value.
    const results = tensorsIn(result).map(({ node }) => node);
    for (const bringBack of wayBack.values()) bringBack();
    return { ...writtenDown(given, results, cells), result, cells };
  } finally {
    for (const bringBack of wayBack.values()) bringBack();
  }
}

function writtenDown(
  given: readonly Tensor[],
  results: readonly Tensor[],
  cells: readonly RecordedCell[],
): { recording: Recording; readOnly: readonly Tensor[] } {
  const states: { before: Tensor; after: Tensor }[] = [];
  const readOnly: Tensor[] = [];
  for (const { before, after } of cells) {
    countersIn(before, after);
    const [old, fresh] = [tensorsIn(before), tensorsIn(after)];
    if (old.length !== fresh.length) {
      throw new NotReplayable(
        `a state holds ${old.length} tensors before it, ${fresh.length} after`,
      );
    }
    settleAll(old);
    for (const [i, tensor] of old.entries()) {
      if (fresh[i]!.node === tensor.node) readOnly.push(tensor.node);
      else states.push({ before: tensor.node, after: fresh[i]!.node });
    }
  }
  const leaves = [...readOnly, ...states.map(({ before }) => before)];
  if (new Set(leaves).size !== leaves.length) {
    throw new NotReplayable('two states of it are the same tensor');
  }
  const roots = [...results, ...states.map(({ after }) => after)];
  const all = orderOf(roots, ({ values }) => values !== null);
  const isLeaf = (tensor: Tensor) => tensor.values !== null;
  return {
    readOnly,
    recording: {
      order: all.filter((tensor) => !isLeaf(tensor)),
      inputs: [...given, ...readOnly],
      states,
      refilled: refilledAmong(all.filter(isLeaf)),
      results,
    },
  };
}
