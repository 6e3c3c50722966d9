import type { Lanes } from '../arithmetic/lanes.ts';

/** How the sums of a product are shared out: rows and vectors of one tile, as many as the machine has registers for. */
export interface Tiling {
  /** Vectors of columns side by side in a tile. */
  readonly vectors: number;
  /** Rows of a tile, at most. */
  readonly tallest: number;
}

/**
 * Sums, columns and one number of the first factor must find room in 15 registers; a product that is
 * rounded before it is added takes one more. 8 sums or more keep both multipliers of a machine busy.
 */
export function tilingOf(rows: number, columns: number, lanes: Lanes): Tiling {
  const across = Math.ceil(columns / lanes.count);
  if (across === 1) return { vectors: 1, tallest: 8 };
  if (rows === 1) return { vectors: Math.min(across, 6), tallest: 1 };
  if (rows === 2) return { vectors: Math.min(across, 4), tallest: 2 };
  return { vectors: 2, tallest: lanes.mode === 'fast' ? 6 : 5 };
}

/** Heights of so many rows cut into strips that are as equal as can be, each with how many there are of it. */
export function stripsOf(rows: number, tallest: number): { height: number; times: number }[] {
  const strips = Math.ceil(rows / tallest);
  const low = Math.floor(rows / strips);
  const high = rows - strips * low;
  return [
    { height: low + 1, times: high },
    { height: low, times: strips - high },
  ].filter(({ times }) => times > 0);
}

/** Terms that are added up before the next tile has its turn: their factors stay in the nearest memory. */
const MOST_TERMS = 320;

/** Where the inner axes are cut: so many elements of one axis, and all of those after it, make one block. */
export function blockOf(inner: readonly number[]): { axis: number; length: number } {
  let axis = inner.length - 1;
  let held = 1;
  while (axis > 0 && held * inner[axis]! <= MOST_TERMS / 2) {
    held *= inner[axis]!;
    axis -= 1;
  }
  const size = inner[axis] ?? 1;
  const most = Math.max(1, Math.floor(MOST_TERMS / held));
  if (size <= most) return { axis, length: size };
  for (let length = most; length > most / 2; length--) if (size % length === 0) return { axis, length }; // biome-ignore format: one line
  return { axis, length: Math.ceil(size / Math.ceil(size / most)) };
}
