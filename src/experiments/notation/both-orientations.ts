import { type Tensor, tanh, tensor } from '../../nn/index.ts';

/** Units of the layers 0, 1 and 2. */
export const sizes = [3, 4, 1] as const;

/** Two examples of three numbers, an example per row. */
export const examples = [
  [1, -0.5, 2],
  [0, 1.5, -1],
] as const;

/** Row i, column j: from unit i of the layer before to unit j. */
export const weights: readonly (readonly (readonly number[])[])[] = [
  [
    [0.5, -0.25, 0.75, 0.1],
    [-1, 0.5, 0.25, 0.8],
    [0.2, 0.4, -0.6, -0.3],
  ],
  [[0.9], [-0.7], [0.4], [1.2]],
];
export const biases: readonly (readonly number[])[] = [[0.1, -0.2, 0, 0.3], [-0.1]];

/** One network computed in both conventions; each array is [examples][units]. */
export interface BothOrientations {
  /** Pre-activations of layers 1 and 2, an example per row. */
  readonly z: readonly (readonly (readonly number[])[])[];
  /** Outputs of layers 0, 1 and 2. */
  readonly a: readonly (readonly (readonly number[])[])[];
  /** The predictions of the transposed computation, [examples]. */
  readonly transposed: readonly number[];
}

const rowsOf = (matrix: Tensor): readonly (readonly number[])[] => {
  const [rows = 0, columns = 0] = matrix.shape;
  const flat = [...matrix.dataSync()];
  return Array.from({ length: rows }, (_, row) => flat.slice(row * columns, (row + 1) * columns));
};
const copy = (matrix: readonly (readonly number[])[]) => tensor(matrix.map((row) => [...row]));

/** A 3-4-1 network, tanh inside and no activation at its end: Z = XW + b, and the same as Z = WX + b. */
export function bothOrientations(): BothOrientations {
  const [first, second] = weights.map(copy);
  const [b1, b2] = biases.map((bias) => tensor([...bias]));
  if (!first || !second || !b1 || !b2) throw new Error('bothOrientations: two layers are needed');
  const x = copy(examples);
  const z1 = x.matmul(first).add(b1);
  const a1 = tanh(z1);
  const z2 = a1.matmul(second).add(b2);
  const columns = second
    .transpose()
    .matmul(
      tanh(
        first
          .transpose()
          .matmul(x.transpose())
          .add(b1.reshape([4, 1])),
      ),
    )
    .add(b2.reshape([1, 1]));
  return {
    z: [z1, z2].map(rowsOf),
    a: [x, a1, z2].map(rowsOf),
    transposed: [...columns.dataSync()],
  };
}
