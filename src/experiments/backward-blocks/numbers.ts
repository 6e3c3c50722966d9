import {
  avgPool2d,
  conv2d,
  gradients,
  maxPool2d,
  mul,
  sum,
  type Tensor,
  tensor,
} from '../../nn/index.ts';

export type Grid = readonly (readonly number[])[];

/** A block of a convolutional net small enough to be worked out on paper. */
export type BlockName = 'convolution' | 'maxPool' | 'averagePool';

/** Everything that goes into a block, comes out of it, and comes back. */
export interface BlockNumbers {
  readonly x: Grid;
  /** The kernel; null for pooling, which has none. */
  readonly k: Grid | null;
  readonly y: Grid;
  /** What comes back for each output: ∂L/∂y. */
  readonly dy: Grid;
  readonly dk: Grid | null;
  readonly dx: Grid;
}

const COUNTING: Grid = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

/** The map of the pooling figures in the chapter on convolution. */
const MAP: Grid = [
  [1, 3, 2, 1],
  [4, 6, 5, 0],
  [7, 2, 8, 1],
  [0, 9, 3, 4],
];

const ONES: Grid = [
  [1, 1],
  [1, 1],
];

/** What a block starts from; the reader may change what comes back. */
export const startOf: Readonly<Record<BlockName, Pick<BlockNumbers, 'x' | 'k' | 'dy'>>> = {
  convolution: {
    x: COUNTING,
    k: [
      [1, 0],
      [0, -1],
    ],
    dy: ONES,
  },
  maxPool: { x: MAP, k: null, dy: ONES },
  averagePool: { x: MAP, k: null, dy: ONES },
};

const map = (grid: Grid): Tensor => tensor(grid.flat(), [1, grid.length, grid[0]!.length, 1]);
const kernel = (grid: Grid): Tensor => tensor(grid.flat(), [grid.length, grid[0]!.length, 1, 1]);
const gridOf = (values: Tensor, rows: number): Grid => {
  const numbers = [...values.dataSync()];
  const width = numbers.length / rows;
  return Array.from({ length: rows }, (_, row) => numbers.slice(row * width, (row + 1) * width));
};

/** Runs the block and its backward pass by the library: L = Σ dy · y. */
export function numbersOf(
  block: BlockName,
  { x, k, dy }: Pick<BlockNumbers, 'x' | 'k' | 'dy'>,
): BlockNumbers {
  const input = map(x);
  if (k === null) {
    const pool = block === 'maxPool' ? maxPool2d : avgPool2d;
    const y = pool(input, { kernelSize: 2 });
    const [dx] = gradients(sum(mul(y, map(dy))), [input]);
    return { x, k, y: gridOf(y, dy.length), dy, dk: null, dx: gridOf(dx!, x.length) };
  }
  const weights = kernel(k);
  const y = conv2d(input, weights);
  const [dx, dk] = gradients(sum(mul(y, map(dy))), [input, weights]);
  return {
    x,
    k,
    y: gridOf(y, dy.length),
    dy,
    dk: gridOf(dk!, k.length),
    dx: gridOf(dx!, x.length),
  };
}
