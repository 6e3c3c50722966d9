import type { Tensor } from '../../tensor.ts';
import type { Recording } from '../backend.ts';
import type { Request } from './graph/graph-of.ts';

/** Everything that a recording reads without computing it, each once. */
function leavesOf({ order, inputs, states, results }: Recording): Tensor[] {
  const computed = new Set(order);
  const named = [...inputs, ...states.flatMap(({ before, after }) => [before, after]), ...results];
  const read = order.flatMap((tensor) => tensor.inputs);
  return [...new Set([...named, ...read])].filter((tensor) => !computed.has(tensor));
}

/** A plain number is written into the code, unless it is another one at each step. */
const inlined = (leaf: Tensor): number | null =>
  leaf.op === 'constant' && leaf.refill === null ? leaf.values!.read()[0]! : null;

/** What to plan for a recorded step: new states take the place of old ones, then come the results. */
export function requestOf(recording: Recording, mergeUpdates: boolean): Request {
  const { order, states, results } = recording;
  const leaves = leavesOf(recording);
  return {
    order,
    leaves,
    roots: [...states.map(({ after }) => after), ...results],
    updates: states.map(({ before }, root) => ({ leaf: leaves.indexOf(before), root })),
    inlines: inlined,
    mergeUpdates,
  };
}
