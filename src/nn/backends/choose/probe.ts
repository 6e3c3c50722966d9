import { compile } from '../../compile.ts';
import { sum } from '../../functions/reductions.ts';
import { topologicalOrder } from '../../graph/order.ts';
import { full } from '../../primitives/create.ts';
import { mul } from '../../primitives/elementwise.ts';
import { matmul } from '../../primitives/matmul.ts';
import type { Tensor } from '../../tensor.ts';
import { type Work, workOf } from './work.ts';

/** How fast a device is: what a number costs, and what it costs to begin. */
export interface Speed {
  readonly secondsPerOperation: number;
  readonly secondsPerLoop: number;
}

/** A clock in milliseconds. */
export type Clock = () => number;

/** How long one device may be measured. */
const BUDGET_MS = 60;
/** Small sizes say what beginning costs, large ones what computing costs. */
const SIZES = { small: 4, large: 256 } as const;
const PRODUCTS = 6;

/** A chain of products, no two of which a device can run at once. */
const chain = (x: Tensor): Tensor => {
  let y = x;
  for (let i = 0; i < PRODUCTS; i++) y = mul(matmul(y, x), 1 / x.shape[0]!);
  return sum(y);
};

/** The shortest time of several runs, in seconds: whatever else the machine does only adds to it. */
function timeOf(size: number, now: Clock): { seconds: number; work: Work } {
  const x = full([size, size], 1);
  const step = compile(chain);
  step.run(x).item();
  let shortest = Number.POSITIVE_INFINITY;
  const end = now() + BUDGET_MS / 2;
  do {
    const from = now();
    step.run(x).item();
    shortest = Math.min(shortest, (now() - from) / 1000);
  } while (now() < end);
  return { seconds: shortest, work: workOf(topologicalOrder(chain(x))) };
}

/** Measures the active device. */
export function probe(now: Clock): Speed {
  const [small, large] = [timeOf(SIZES.small, now), timeOf(SIZES.large, now)];
  return {
    secondsPerLoop: small.seconds / small.work.loops,
    secondsPerOperation: Math.max(large.seconds - small.seconds, 0) / large.work.operations,
  };
}

/** How long a step should take on such a device, in seconds. */
export const predicted = (work: Work, speed: Speed): number =>
  work.loops * speed.secondsPerLoop + work.operations * speed.secondsPerOperation;
