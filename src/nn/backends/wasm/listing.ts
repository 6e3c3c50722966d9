import { orderOf } from '../../graph/order.ts';
import type { Tensor } from '../../tensor.ts';
import type { BackendOptions } from '../backend.ts';
import { planOf } from '../plan/plan-of.ts';
import { Lanes } from './arithmetic/lanes.ts';
import { moduleText } from './assembler/text.ts';
import { SCRATCH } from './emission.ts';
import { moduleOf } from './program.ts';

/** The code that computes a graph, for people and for machines. */
export interface Listing {
  /** WebAssembly's text format. */
  readonly text: string;
  /** The same module as machines take it. */
  readonly bytes: Uint8Array;
}

/** Bytes from the beginning of one buffer to that of the next, at least; a round number reads better. */
const DISTANCE = 256;

/**
 * The program that computes some tensors, without running it. Buffers lie one after the other from
 * 1024 on, in the order of the plan.
 */
export function listing(
  tensors: readonly Tensor[],
  { precision = 'float32', mode = 'strict' }: BackendOptions = {},
): Listing {
  const lanes = new Lanes(precision, mode);
  const roots = tensors.map((tensor) => tensor.node);
  const all = orderOf(roots, (tensor) => tensor.kernel.kind === 'data');
  const plan = planOf({
    order: all.filter((tensor) => tensor.kernel.kind !== 'data'),
    leaves: all.filter((tensor) => tensor.kernel.kind === 'data'),
    roots,
    updates: [],
    inlines: (leaf) => (leaf.op === 'constant' ? leaf.values!.read()[0]! : null),
  });
  let next = 1024;
  const places = plan.buffers.map(({ size }) => {
    const place = next;
    next += Math.ceil((size * lanes.bytes) / DISTANCE) * DISTANCE;
    return place;
  });
  const module = moduleOf(plan, lanes, (buffer) => ({
    base: 0,
    offset: buffer === SCRATCH ? next : places[buffer]!,
  }));
  return { text: moduleText(module), bytes: module.bytes() };
}
