import { keepingOnly, settleAll, withHistory } from '../backends/evaluate.ts';
import { Cell, type Keepable, watching } from '../cell.ts';
import { tensorsIn } from '../graph/tensors-in.ts';
import { Tensor } from '../tensor.ts';
import { type FirstNonFinite, firstNonFinite } from './divergence.ts';
import type { Inputs } from './safe-point.ts';

/** Results are numbers to read, not graphs to hold on to. */
function detachedOf<Result>(result: Result): Result {
  const detached =
    result instanceof Tensor
      ? result.detach()
      : Object.fromEntries(
          Object.entries(result as Record<string, Tensor>).map(([name, tensor]) => [
            name,
            tensor.detach(),
          ]),
        );
  return detached as Result; // a tensor for a tensor, and the same names otherwise
}

/** What a step that is called changes: everything it was ever seen to change, and how to see more. */
export interface Changes {
  readonly cells: () => Iterable<Keepable>;
  readonly note: (keepable: Keepable) => void;
}

const knownIn = (keepables: Iterable<Keepable>): Tensor[] =>
  [...keepables].flatMap((one) => (one instanceof Cell ? tensorsIn(one.known) : []));

/** Calls a step as it stands; of what it computes, only its result and what it changed stay in memory. */
export function callStep<Result>(
  step: (...inputs: Inputs) => Result,
  inputs: Inputs,
  { cells, note }: Changes,
): Result {
  const replaced: Tensor[] = [];
  const noting = (keepable: Keepable) => {
    note(keepable);
    replaced.push(...knownIn([keepable]));
  };
  const result = keepingOnly(() => {
    const result = watching({ changes: noting }, () => step(...inputs));
    settleAll(tensorsIn(result));
    const detached = detachedOf(result);
    return { result: detached, kept: [...tensorsIn(detached), ...knownIn(cells())] };
  });
  // Neither what was replaced nor the result is the engine's any more.
  for (const { node } of [...replaced, ...tensorsIn(result)]) node.values?.release();
  return result;
}

/** As `callStep`, and looks at every number on the way. @returns null where all that stays is finite */
export function inspectStep<Result>(
  step: (...inputs: Inputs) => Result,
  inputs: Inputs,
  { cells, note }: Changes,
): FirstNonFinite | null {
  return keepingOnly((computed) => {
    const found = withHistory(() => {
      const results = tensorsIn(watching({ changes: note }, () => step(...inputs)));
      settleAll(results);
      settleAll([...computed]);
      return firstNonFinite(computed, results, knownIn(cells()));
    });
    return { result: found, kept: knownIn(cells()) };
  });
}
