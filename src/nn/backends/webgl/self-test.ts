import { orderOf } from '../../graph/order.ts';
import * as on from '../../primitives/elementwise.ts';
import { leaf } from '../../primitives/leaf.ts';
import type { Tensor } from '../../tensor.ts';
import type { Backend } from '../backend.ts';
import { reference } from '../reference.ts';

const { NaN: none, POSITIVE_INFINITY: infinity } = Number;

/** Where machines differ: what is no number, what is infinite, and both ends of what exp can do. */
const X = [none, infinity, -infinity, 0, 1.5, -2.25, 88, -87, 1e-4, 16777217, 0.1, -0.7, 30, -3, 100, 2.7]; // biome-ignore format: one line
const Y = [1, none, 3, -0, 0.3, 1e-3, -5, 7, none, 0.5, -infinity, 2, 1e4, 4, -9, 1];

/** One of everything that a machine may get wrong; eight results, so that as many are drawn at once. */
function trials(): Record<string, Tensor> {
  const x = leaf('data', Float64Array.from(X), [X.length]);
  const y = leaf('data', Float64Array.from(Y), [Y.length]);
  return {
    'x + y': on.add(x, y),
    'x y': on.mul(x, y),
    'max(x, y)': on.maximum(x, y),
    'max(x, 0)': on.relu(x),
    'e^x': on.exp(x),
    'ln |x|': on.log(on.abs(x)),
    'tanh x': on.tanh(x),
    'x if x <= y, else 1/y': on.where(on.lessEqual(x, y), x, on.reciprocal(y)),
  };
}

/** The numbers of every trial on one backend. */
function outcome(backend: Backend): [name: string, numbers: ArrayLike<number>][] {
  const made = trials();
  const roots = Object.values(made);
  backend.compute(
    orderOf(roots, ({ values }) => values !== null).filter(({ values }) => !values),
    roots,
  );
  return Object.entries(made).map(([name, { values }]) => {
    const numbers = values!.read().slice();
    values!.free();
    return [name, numbers];
  });
}

/**
 * Whether a machine computes as it should, told by trying.
 *
 * @returns what is wrong, or null
 */
export function fault(backend: Backend): string | null {
  const expected = new Map(outcome(reference));
  for (const [name, numbers] of outcome(backend)) {
    for (let i = 0; i < X.length; i++) {
      const [is, want] = [numbers[i]!, Math.fround(expected.get(name)![i]!)];
      const isNear = Number.isFinite(want) && Math.abs(is - want) <= 1e-5 * Math.abs(want);
      if (!isNear && !Object.is(is, want)) {
        return `its ${name} at x = ${X[i]}, y = ${Y[i]} is ${is}, and should be ${want}`;
      }
    }
  }
  return null;
}
