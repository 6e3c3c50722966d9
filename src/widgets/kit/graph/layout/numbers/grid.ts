/** The largest list or matrix whose entries are written beside a node. */
const mostEntries = 3;

/**
 * Rows and columns of a tensor: a list is one row, and a map of one picture and one channel,
 * [1, 4, 4, 1], is the matrix that it shows. Null where more than two axes are longer than 1.
 */
export function sidesOf(shape: readonly number[]): readonly [rows: number, columns: number] | null {
  const long = shape.length > 2 ? shape.filter((length) => length > 1) : shape;
  if (long.length > 2) return null;
  const [rows = 1, columns = 1] = long.length < 2 ? [1, long[0] ?? 1] : long;
  return [rows, columns];
}

/** How many rows and columns a tensor is written with; null where it has more than `most` of either. */
export function gridOf(
  shape: readonly number[],
  most = mostEntries,
): { readonly rows: number; readonly columns: number } | null {
  const [rows, columns] = sidesOf(shape) ?? [Number.POSITIVE_INFINITY, 0];
  return rows > most || columns > most ? null : { rows, columns };
}

/** On how many lines it stands: a column lies on one line, as `(1; 2)`. */
export function linesOf(shape: readonly number[], most = mostEntries): number {
  const grid = gridOf(shape, most);
  return grid === null || grid.columns === 1 ? 1 : grid.rows;
}
