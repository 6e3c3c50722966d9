/** The largest list or matrix whose entries are written beside a node. */
const mostEntries = 3;

/** How many rows and columns a tensor is written with; null where only its shape is shown. */
export function gridOf(
  shape: readonly number[],
): { readonly rows: number; readonly columns: number } | null {
  const [rows = 1, columns = 1] = shape.length < 2 ? [1, shape[0] ?? 1] : shape;
  if (shape.length > 2 || rows > mostEntries || columns > mostEntries) return null;
  return { rows, columns };
}

/** On how many lines it stands: a column lies on one line, as `(1; 2)`. */
export function linesOf(shape: readonly number[]): number {
  const grid = gridOf(shape);
  return grid === null || grid.columns === 1 ? 1 : grid.rows;
}
