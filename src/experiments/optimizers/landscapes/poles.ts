import { type Tensor, tensor, tidy } from '../../../nn/index.ts';
import type { Expression } from '../../expression/expression.ts';
import { parse } from '../../expression/parse.ts';
import { toTensors } from '../../expression/to-tensors.ts';
import type { Sliced } from '../../sliced.ts';
import type { LandscapeFrame } from './frames.ts';

/** A place where a formula has no value, between the points at which it is measured. */
export interface Pole {
  readonly x: number;
  readonly y: number;
  /** What is done with the zero there. */
  readonly kind: 'divides by zero' | 'takes the logarithm of zero';
}

/** A part of a formula that must not be 0. */
interface Divisor {
  readonly part: Expression;
  readonly kind: Pole['kind'];
}

function divisorsIn(expression: Expression): readonly Divisor[] {
  if (expression.kind !== 'operation') return [];
  const { operation, operands } = expression;
  const [first, second] = operands;
  const inside = operands.flatMap(divisorsIn);
  if (operation === 'div') return [{ part: second!, kind: 'divides by zero' }, ...inside];
  if (operation === 'log') return [{ part: first!, kind: 'takes the logarithm of zero' }, ...inside];
  const isInverse = operation === 'pow' && second!.kind === 'number' && second!.value < 0;
  return isInverse ? [{ part: first!, kind: 'divides by zero' }, ...inside] : inside;
} // biome-ignore format: one line

/** Points a side of the grid on which the search begins. */
const side = 48;
/** Times that the search halves its step: to where rounding ends it. */
const halvings = 44;
/** Beside the largest value of a divisor on the map, this is nothing. */
const nothing = 1e-9;

const spread = ([from, to]: readonly [number, number]) =>
  Array.from({ length: side }, (_, i) => from + ((to - from) * i) / (side - 1));

/** Looks for the first place on the map where a formula in x and y divides by zero, or its kin; null where it nowhere does. */
export function* findPole(text: string, { x, y }: LandscapeFrame['region']): Sliced<Pole | null> {
  const read = parse(text);
  if ('mistake' in read) return null;
  const xs = spread(x).flatMap((one) => spread(y).map(() => one));
  const ys = spread(x).flatMap(() => spread(y));
  for (const { part, kind } of divisorsIn(read.expression)) {
    const sizes = (at: readonly number[], and: readonly number[]) =>
      tidy(() => {
        const inputs = new Map<string, Tensor>([['x', tensor(at)], ['y', tensor(and)]]); // biome-ignore format: one line
        const value = part.kind === 'number' ? tensor(part.value) : toTensors(part, inputs);
        const numbers = [...value.dataSync()].map(Math.abs);
        return at.map((_, i) => numbers[numbers.length === 1 ? 0 : i]!);
      });
    const found = smallest(sizes, xs, ys);
    const largest = found.sizes.reduce((most, one) => (Number.isFinite(one) ? Math.max(most, one) : most), 0); // biome-ignore format: one line
    const end = yield* descend(sizes, found, { x, y });
    if (end.size <= nothing * largest || largest === 0) return { x: end.x, y: end.y, kind };
  }
  return null;
}

type Sizes = (xs: readonly number[], ys: readonly number[]) => readonly number[];

function smallest(sizes: Sizes, xs: readonly number[], ys: readonly number[]) {
  const found = sizes(xs, ys);
  const best = found.reduce((least, one, i) => (one < found[least]! ? i : least), 0);
  return { x: xs[best]!, y: ys[best]!, size: found[best]!, sizes: found };
}

/** Goes to where a size is smaller, in ever smaller steps, without leaving the map. */
function* descend(
  sizes: Sizes,
  start: { readonly x: number; readonly y: number; readonly size: number },
  { x, y }: LandscapeFrame['region'],
): Sliced<{ readonly x: number; readonly y: number; readonly size: number }> {
  let { x: a, y: b, size } = start;
  let [stepX, stepY] = [(x[1] - x[0]) / side, (y[1] - y[0]) / side];
  const within = (value: number, [low, high]: readonly [number, number]) =>
    Math.min(high, Math.max(low, value));
  const around = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => [i, j] as const));
  for (let halving = 0; halving < halvings && size > 0; ) {
    const xs = around.map(([i]) => within(a + i * stepX, x));
    const ys = around.map(([, j]) => within(b + j * stepY, y));
    const next = smallest(sizes, xs, ys);
    if (next.size < size) {
      ({ x: a, y: b, size } = next);
    } else {
      [stepX, stepY] = [stepX / 2, stepY / 2];
      halving += 1;
    }
    yield;
  }
  return { x: a, y: b, size };
}
