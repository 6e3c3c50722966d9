import type { Values } from '../backends/backend.ts';
import { tensorsIn } from '../graph/tensors-in.ts';
import type { RecordedStep } from './record-step.ts';
import { countersAt } from './states.ts';

/** What the cells of a recorded step hold that its device does not know yet. */
interface News {
  /** Steps that the cells are ahead of the recording; absent where nothing in them counts steps. */
  readonly elapsed: number | undefined;
  /** What differs from what the device last agreed with. */
  readonly changes: readonly Change[];
  /** The numbers of every state, changed or not. */
  readonly states: readonly Values[];
}

interface Change {
  readonly set: 'setInput' | 'setState';
  readonly at: number;
  readonly values: Values;
}

/**
 * @param agreed what each cell held when the device last agreed with it
 * @returns null where the cells have moved in a way that the recording cannot follow
 */
export function newsOf<Result>(
  { cells, recording, readOnly }: RecordedStep<Result>,
  agreed: readonly unknown[],
): News | null {
  const elapsed = new Set(
    cells.flatMap(({ before, after, cell }) => {
      const from = countersAt(before, after, before);
      return countersAt(before, after, cell.known).map((count, i) => count - from[i]!);
    }),
  );
  if (elapsed.size > 1) return null;
  const changes: Change[] = [];
  const states: Values[] = [];
  let input = recording.inputs.length - readOnly.length;
  for (const [i, { cell, before, after }] of cells.entries()) {
    const [old, fresh, now] = [before, after, cell.known].map(tensorsIn);
    if (now!.length !== old!.length) return null;
    for (const [j, tensor] of old!.entries()) {
      const { values } = now![j]!.node;
      if (!values) return null;
      const isReadOnly = fresh![j]!.node === tensor.node;
      const at = isReadOnly ? input++ : states.push(values) - 1;
      if (cell.known === agreed[i]) continue;
      changes.push({ set: isReadOnly ? 'setInput' : 'setState', at, values });
    }
  }
  return { elapsed: [...elapsed][0], changes, states };
}
