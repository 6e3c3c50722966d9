/** The largest list or matrix whose entries are written beside a node. */
const mostEntries = 3;

/**
 * How many rows and columns a tensor is written with; null where it has more than `most` of either.
 * A map of one picture and one channel, [1, 4, 4, 1], stands as the matrix that it is.
 */
export function gridOf(
  shape: readonly number[],
  most = mostEntries,
): { readonly rows: number; readonly columns: number } | null {
  const long = shape.length > 2 ? shape.filter((length) => length > 1) : shape;
  const [rows = 1, columns = 1] = long.length < 2 ? [1, long[0] ?? 1] : long;
  if (long.length > 2 || rows > most || columns > most) return null;
  return { rows, columns };
}

/** On how many lines it stands: a column lies on one line, as `(1; 2)`. */
export function linesOf(shape: readonly number[], most = mostEntries): number {
  const grid = gridOf(shape, most);
  return grid === null || grid.columns === 1 ? 1 : grid.rows;
}
