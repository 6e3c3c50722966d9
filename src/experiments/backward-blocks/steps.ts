import type { BlockName, BlockNumbers, Grid } from './numbers.ts';

/** One number of one of the grids. */
export interface Cell {
  readonly grid: keyof BlockNumbers;
  readonly row: number;
  readonly column: number;
}

/** One number worked out: the cells it is made of, product by product. */
export interface BlockStep {
  readonly pass: 'forward' | 'kernel' | 'input';
  readonly targets: readonly Cell[];
  /** Products that are added, or for pooling the numbers that are looked at. */
  readonly terms: readonly (readonly Cell[])[];
}

const cell = (grid: keyof BlockNumbers, row: number, column: number): Cell => ({
  grid,
  row,
  column,
});

const places = (grid: Grid) =>
  grid.flatMap((line, row) => line.map((_, column) => [row, column] as const));

/**
 * The passes of a convolution, number by number: an output is its window times the kernel, a kernel's
 * slope the input under it times what came back for each place, an input's slope every kernel entry
 * that has touched it times what came back there.
 *
 * @see Goodfellow, Bengio and Courville (2016), "Deep learning", section 9.5
 */
function convolutionSteps({ x, k, dy }: BlockNumbers): BlockStep[] {
  const outputs = places(dy);
  const weights = places(k!);
  const forward = outputs.map(
    ([row, column]): BlockStep => ({
      pass: 'forward',
      targets: [cell('y', row, column)],
      terms: weights.map(([u, v]) => [cell('x', row + u, column + v), cell('k', u, v)]),
    }),
  );
  const kernel = weights.map(
    ([u, v]): BlockStep => ({
      pass: 'kernel',
      targets: [cell('dk', u, v)],
      terms: outputs.map(([row, column]) => [cell('dy', row, column), cell('x', row + u, column + v)]), // biome-ignore format: one line
    }),
  );
  const input = places(x).map(
    ([row, column]): BlockStep => ({
      pass: 'input',
      targets: [cell('dx', row, column)],
      terms: outputs
        .filter(([i, j]) => k![row - i]?.[column - j] !== undefined)
        .map(([i, j]) => [cell('dy', i, j), cell('k', row - i, column - j)]),
    }),
  );
  return [...forward, ...kernel, ...input];
}

/** The passes of 2 × 2 pooling, window by window: the largest alone is answered for, or all four by a quarter. */
function poolSteps(block: BlockName, { x, y, dy }: BlockNumbers): BlockStep[] {
  const windows = places(dy).map(([row, column]) => {
    const inside = [0, 1].flatMap((u) => [0, 1].map((v) => cell('x', 2 * row + u, 2 * column + v)));
    return { output: cell('y', row, column), back: cell('dy', row, column), inside };
  });
  const isLargest = ({ row, column }: Cell, output: Cell) =>
    x[row]![column] === y[output.row]![output.column];
  const forward = windows.map(
    ({ output, inside }): BlockStep => ({
      pass: 'forward',
      targets: [output],
      terms: inside.map((one) => [one]),
    }),
  );
  const input = windows.map(
    ({ output, back, inside }): BlockStep => ({
      pass: 'input',
      targets: inside
        .filter((one) => block === 'averagePool' || isLargest(one, output))
        .map(({ row, column }) => cell('dx', row, column)),
      terms: [[back]],
    }),
  );
  return [...forward, ...input];
}

export const stepsOf = (block: BlockName, numbers: BlockNumbers): BlockStep[] =>
  block === 'convolution' ? convolutionSteps(numbers) : poolSteps(block, numbers);

/** The number in a cell. */
export const numberIn = (numbers: BlockNumbers, { grid, row, column }: Cell): number =>
  numbers[grid]![row]![column]!;
