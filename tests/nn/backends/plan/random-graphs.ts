// Graphs of any form: each choice makes one more tensor of those that are there.

import fc from 'fast-check';
import type { Tensor } from '../../../../src/nn/index.ts';
import * as nn from '../../../../src/nn/index.ts';
import { type Shape, sizeOf } from '../../../../src/nn/shape.ts';
import type { State } from './planned.ts';

/** A kind of tensor, made of others that the numbers pick. */
type Maker = (pool: readonly Tensor[], pick: (count: number) => number) => Tensor | null;

const one = (pool: readonly Tensor[], pick: (count: number) => number) => pool[pick(pool.length)]!;

/** Another tensor that goes with the first, with broadcasting. */
function partner(pool: readonly Tensor[], pick: (count: number) => number, x: Tensor): Tensor {
  const fitting = pool.filter(({ shape }) =>
    Array.from({ length: Math.min(shape.length, x.shape.length) }, (_, i) => {
      const [a, b] = [shape.at(-1 - i), x.shape.at(-1 - i)];
      return a === b || a === 1 || b === 1;
    }).every(Boolean),
  );
  const small = fitting.filter((other) => (other.shape.length > x.shape.length ? other.size : x.size) * other.size < 2000); // biome-ignore format: one line
  return small[pick(small.length)] ?? x;
}

const makers: Record<string, Maker> = {
  tanh: (pool, pick) => nn.tanh(one(pool, pick)),
  relu: (pool, pick) => nn.relu(one(pool, pick)),
  neg: (pool, pick) => nn.neg(one(pool, pick)),
  square: (pool, pick) => nn.tanh(one(pool, pick)).square(),
  add: (pool, pick) => {
    const x = one(pool, pick);
    return nn.add(x, partner(pool, pick, x));
  },
  mul: (pool, pick) => {
    const x = one(pool, pick);
    return nn.mul(x, nn.tanh(partner(pool, pick, x)));
  },
  scale: (pool, pick) => nn.mul(one(pool, pick), [0.5, 1, -1, 3][pick(4)]!),
  where: (pool, pick) => {
    const x = one(pool, pick);
    return nn.where(nn.less(x, 0), partner(pool, pick, x), x);
  },
  transpose(pool, pick) {
    const x = one(pool, pick);
    const perm = x.shape.map((_, axis) => axis);
    const turn = pick(Math.max(perm.length, 1));
    return nn.transpose(x, { perm: [...perm.slice(turn), ...perm.slice(0, turn)] });
  },
  reshape(pool, pick) {
    const x = one(pool, pick);
    const shapes = [[x.size], [1, x.size], [x.size, 1], [2, -1], [-1, 3], [2, 3, -1], [3, 2, -1]];
    const shape = shapes[pick(shapes.length)]!;
    const known = sizeOf(shape.filter((size) => size >= 0));
    return x.size > 0 && x.size % known === 0 ? nn.reshape(x, shape) : nn.reshape(x, [x.size]);
  },
  slice(pool, pick) {
    const x = one(pool, pick);
    const [first] = x.shape;
    if (!first) return null;
    const isBackward = pick(2) === 1;
    return isBackward
      ? nn.slice(x, [-1], [-first - 1], { step: [-1] })
      : nn.slice(x, [pick(first)], [first]);
  },
  pad(pool, pick) {
    const x = one(pool, pick);
    return nn.pad(x, x.shape.map(() => [pick(2), pick(3)] as const)); // biome-ignore format: one line
  },
  concat(pool, pick) {
    const x = one(pool, pick);
    return x.shape.length > 0
      ? nn.concat([x, nn.tanh(x), x], { axis: pick(x.shape.length) })
      : null;
  },
  broadcast(pool, pick) {
    const x = one(pool, pick);
    return nn.broadcastTo(x, [1 + pick(3), ...x.shape]);
  },
  sum(pool, pick) {
    const x = one(pool, pick);
    return nn.sum(x, { axis: axesOf(x.shape, pick), keepDims: pick(2) === 1 });
  },
  mean(pool, pick) {
    const x = one(pool, pick);
    return x.size > 0 ? nn.mean(x, { axis: axesOf(x.shape, pick) }) : null;
  },
  max(pool, pick) {
    const x = one(pool, pick);
    return x.size > 0 ? nn.max(x, { axis: axesOf(x.shape, pick), keepDims: true }) : null;
  },
  argMax(pool, pick) {
    const x = one(pool, pick);
    return x.size > 0 && x.shape.length > 0 ? nn.argMax(x, { axis: pick(x.shape.length) }) : null;
  },
  softmax(pool, pick) {
    const x = one(pool, pick);
    return x.size > 0 && x.shape.length > 0 ? nn.softmax(x, { axis: pick(x.shape.length) }) : null;
  },
  matmul(pool, pick) {
    const x = one(pool, pick);
    const inner = x.shape.at(-1);
    const [n, k] = x.shape.slice(-2);
    const others = pool.filter(({ shape }) => shape.length === 2 && shape[0] === inner);
    if (inner === undefined) return null;
    if (others.length > 0) return nn.matmul(x, others[pick(others.length)]!);
    return k === undefined || n === undefined ? null : nn.matmul(x, x, { transposeB: true });
  },
  gather(pool, pick) {
    const x = one(pool, pick);
    const [count] = x.shape;
    return count ? nn.gather(x, nn.tensor([pick(count), pick(count), 0])) : null;
  },
  pool(pool, pick) {
    const images = pool.filter(({ shape, size }) => size > 0 && shape.length === 2);
    const x = images[pick(Math.max(images.length, 1))];
    if (!x || Math.min(...x.shape) < 2) return null;
    const image = nn.reshape(x, [1, ...x.shape, 1]);
    const pooled = nn.maxPool2d(image, { kernelSize: 2, stride: 1 + pick(2), padding: pick(2) });
    return nn.reshape(pooled, pooled.shape.slice(1, 3));
  },
};

const axesOf = (shape: Shape, pick: (count: number) => number): number[] =>
  shape.map((_, axis) => axis).filter(() => pick(2) === 1);

const names = Object.keys(makers);
const LARGEST = 400;

export interface RandomGraph {
  readonly results: readonly Tensor[];
  readonly states: readonly State[];
}

/** Takes numbers from a list, again and again. */
function picker(numbers: readonly number[]): (count: number) => number {
  let at = 0;
  return (count) => (count === 0 ? 0 : numbers[at++ % numbers.length]! % count);
}

function graphFrom(choices: readonly number[], length: number): RandomGraph {
  const pick = picker(choices);
  const shapes: Shape[] = [[2, 3], [3], [3, 2], [], [1, 3], [2, 3, 2], [4, 4], [0, 3], [6]];
  const leaves = shapes.map((shape, seed) => numbers(shape, seed));
  const pool: Tensor[] = [...leaves];
  for (let i = 0; i < length; i++) {
    const made = makers[names[pick(names.length)]!]!(pool, pick);
    if (made && made.size <= LARGEST) pool.push(made);
  }
  const states: State[] = [];
  for (const before of leaves) {
    const fitting = pool.filter(({ shape }) => `${shape}` === `${before.shape}`);
    // Some leaves stay; some take the place of each other.
    if (pick(3) > 0) states.push({ before, after: fitting[pick(fitting.length)]! });
  }
  const results = Array.from({ length: 1 + pick(4) }, () => pool[pool.length - 1 - pick(Math.min(pool.length, 12))]!); // biome-ignore format: one line
  if (pick(2) === 1) {
    // And gradients of a result.
    const loss = nn.sum(nn.tanh(results[0]!));
    results.push(...nn.gradients(loss, leaves.slice(0, 3)));
  }
  return { results, states };
}

const numbers = (shape: Shape, seed: number): Tensor =>
  nn.tensor(Array.from({ length: sizeOf(shape) }, (_, i) => Math.sin(7.3 * i + seed)), shape); // biome-ignore format: one line

export const randomGraphs = fc
  .tuple(
    fc.array(fc.nat({ max: 997 }), { minLength: 40, maxLength: 120 }),
    fc.integer({ min: 1, max: 30 }),
  )
  .map(
    ([choices, length]) =>
      () =>
        graphFrom(choices, length),
  );
