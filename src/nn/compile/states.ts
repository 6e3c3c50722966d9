import { NotReplayable } from '../backends/evaluate.ts';
import { Tensor } from '../tensor.ts';

/** Whole numbers that go up by one in a step count steps; any other number must stay as it is. */
const isCounter = (before: number, after: number): boolean =>
  Number.isInteger(before) && after === before + 1;

/** The counters in a state, in order. Throws where a number changes in another way. */
export function countersIn(before: unknown, after: unknown): number[] {
  if (typeof before === 'number' && typeof after === 'number') {
    if (Object.is(before, after)) return [];
    if (isCounter(before, after)) return [before];
    throw new NotReplayable(`a plain number goes from ${before} to ${after} in it`);
  }
  if (before instanceof Tensor || after instanceof Tensor) return [];
  const [old, fresh] = [entriesOf(before), entriesOf(after)];
  if (old.length !== fresh.length) {
    throw new NotReplayable(`a state has ${old.length} parts before it and ${fresh.length} after`);
  }
  return old.flatMap(([key, value], i) => {
    if (fresh[i]![0] !== key) throw new NotReplayable(`a state's part ${key} is gone after it`);
    return countersIn(value, fresh[i]![1]);
  });
}

/** The same counters in another state of the same form. */
export function countersAt(before: unknown, after: unknown, state: unknown): number[] {
  if (typeof before === 'number' && typeof after === 'number') {
    return Object.is(before, after) || typeof state !== 'number' ? [] : [state];
  }
  if (before instanceof Tensor) return [];
  const [old, fresh, other] = [before, after, state].map(entriesOf);
  return old!.flatMap(([, value], i) => countersAt(value, fresh![i]?.[1], other![i]?.[1]));
}

/**
 * A state of the form of `after` with other tensors in it, taken in order, and its counters where
 * they are `steps` after `before`.
 */
export function stateWith<State>(
  before: unknown,
  after: State,
  nextTensor: (instead: Tensor) => Tensor,
  steps: number,
): State {
  const rebuild = (old: unknown, fresh: unknown): unknown => {
    if (fresh instanceof Tensor) return nextTensor(fresh);
    if (typeof fresh === 'number' && typeof old === 'number') {
      return Object.is(old, fresh) ? fresh : old + steps;
    }
    if (fresh === null || typeof fresh !== 'object') return fresh;
    const parts = entriesOf(fresh).map(([key, part], i) => [
      key,
      rebuild(entriesOf(old)[i]?.[1], part),
    ]);
    return Array.isArray(fresh) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  };
  return rebuild(before, after) as State; // the same form, part by part
}

const entriesOf = (value: unknown): [string, unknown][] =>
  value !== null && typeof value === 'object' ? Object.entries(value) : [];
