/** The largest list or matrix whose entries are written beside a node. */
const mostEntries = 3;

/** How many rows and columns a tensor is written with; null where it has more than `most` of either. */
export function gridOf(
  shape: readonly number[],
  most = mostEntries,
): { readonly rows: number; readonly columns: number } | null {
  const [rows = 1, columns = 1] = shape.length < 2 ? [1, shape[0] ?? 1] : shape;
  if (shape.length > 2 || rows > most || columns > most) return null;
  return { rows, columns };
}

/** On how many lines it stands: a column lies on one line, as `(1; 2)`. */
export function linesOf(shape: readonly number[], most = mostEntries): number {
  const grid = gridOf(shape, most);
  return grid === null || grid.columns === 1 ? 1 : grid.rows;
}
