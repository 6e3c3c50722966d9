import { SIDE } from '../network.ts';

/** Pixels along the longer side of what the training digits fill, pen included. */
const BOX = 25;

/** A dot is not blown up to a blot: more than this it grows by nothing. */
const MOST = 4;

/**
 * A drawing as the training digits are: its ink cut out, scaled until the longer side fills their
 * box, and put in the middle. Empty paper stays empty.
 *
 * @param ink [28, 28] from 0 to `full`, row by row
 * @returns bytes from 0 (paper) to 255 (ink)
 */
export function centred(ink: ArrayLike<number>, full: number): Uint8Array {
  const at = (row: number, column: number) =>
    row < 0 || row >= SIDE || column < 0 || column >= SIDE ? 0 : ink[row * SIDE + column]! / full;
  const marked = Array.from({ length: SIDE * SIDE }, (_, i) => i).filter((i) => ink[i]! > 0.3 * full); // biome-ignore format: one line
  const picture = new Uint8Array(SIDE * SIDE);
  if (marked.length === 0) return picture;
  const rows = marked.map((i) => Math.floor(i / SIDE));
  const columns = marked.map((i) => i % SIDE);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows) + 1];
  const [left, right] = [Math.min(...columns), Math.max(...columns) + 1];
  const scale = Math.min(MOST, BOX / Math.max(bottom - top, right - left));
  const from = (pixel: number, middle: number) => (pixel + 0.5 - SIDE / 2) / scale + middle - 0.5;
  for (let i = 0; i < picture.length; i++) {
    const [y, x] = [
      from(Math.floor(i / SIDE), (top + bottom) / 2),
      from(i % SIDE, (left + right) / 2),
    ];
    const [row, column] = [Math.floor(y), Math.floor(x)];
    const [down, across] = [y - row, x - column];
    const upper = (1 - across) * at(row, column) + across * at(row, column + 1);
    const lower = (1 - across) * at(row + 1, column) + across * at(row + 1, column + 1);
    picture[i] = Math.round(255 * ((1 - down) * upper + down * lower));
  }
  return picture;
}
