import { max, mean, min, variance } from '../functions/reductions.ts';
import { gather } from '../functions/shapes/gather.ts';
import { checkWhole } from '../options.ts';
import { equal, where } from '../primitives/elementwise.ts';
import { leaf } from '../primitives/leaf.ts';
import type { Random } from '../random.ts';
import type { Tensor } from '../tensor.ts';
import type { Dataset } from './dataset.ts';

/** The examples at some places, in that order. */
function rowsOf({ inputs, targets }: Dataset, places: readonly number[]): Dataset {
  const indices = leaf('data', Float64Array.from(places), [places.length]);
  return { inputs: gather(inputs, indices).detach(), targets: gather(targets, indices).detach() };
}

const places = ({ inputs }: Dataset): number[] =>
  Array.from({ length: inputs.shape[0]! }, (_, i) => i);

/**
 * Batches [size, ...] of one pass through the data [n, ...], shuffled when a random source is given; the
 * last may be smaller.
 *
 * @throws if the size is no whole number of 1 or more
 */
export function* batches(
  data: Dataset,
  size: number,
  { random }: { random?: Random } = {},
): Generator<Dataset, void> {
  checkWhole('batches', { size });
  const order = random ? random.shuffle(places(data)) : places(data);
  for (let at = 0; at < order.length; at += size) yield rowsOf(data, order.slice(at, at + size));
}

/**
 * Splits at random into parts whose shares are given: split(data, [0.8, 0.2], …).
 *
 * @throws if the shares add up to more than 1, or to nothing
 */
export function split(
  data: Dataset,
  shares: readonly number[],
  { random }: { random: Random },
): Dataset[] {
  const total = shares.reduce((a, b) => a + b, 0);
  if (!(total > 0 && total <= 1 + 1e-9)) {
    throw new Error(
      `split: shares ${shares.join(', ')} add up to ${total}, and must add up to 1 at most`,
    );
  }
  const order = random.shuffle(places(data));
  let sum = 0;
  return shares.map((share) => {
    const start = Math.round(sum * order.length);
    sum += share;
    return rowsOf(data, order.slice(start, Math.round(sum * order.length)));
  });
}

/** A change of scale learned from some examples, to be applied to others as well. */
export type Scaling = (inputs: Tensor) => Tensor;

/**
 * Each feature of [n, features] to mean 0 and standard deviation 1 as measured on `inputs`; a constant
 * feature only moves to 0.
 */
export function standardize(inputs: Tensor): Scaling {
  const mu = mean(inputs, { axis: 0 }).detach();
  const deviation = variance(inputs, { axis: 0 }).sqrt();
  const divisor = where(equal(deviation, 0), 1, deviation).detach();
  return (x) => x.sub(mu).div(divisor);
}

/** Each feature of [n, features] from its smallest to its largest value in `inputs` to 0 … 1. */
export function minMax(inputs: Tensor): Scaling {
  const low = min(inputs, { axis: 0 }).detach();
  const range = max(inputs, { axis: 0 }).sub(low);
  const divisor = where(equal(range, 0), 1, range).detach();
  return (x) => x.sub(low).div(divisor);
}
