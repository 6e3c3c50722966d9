import { math } from '../../../nn/index.ts';

/** Levels of ink from 0 to 15, row by row; a square of `side` by `side`. */
export type Drawing = Uint8Array;

/** The darkest level. */
export const darkest = 15;

const letters = 'ABCDEFGHIJKLMNOP';

/** A drawing as text for a link: runs of one level as letter and count. */
export function written(drawing: Drawing): string {
  let text = '';
  for (let i = 0; i < drawing.length; ) {
    let run = 1;
    while (i + run < drawing.length && drawing[i + run] === drawing[i]) run += 1;
    text += `${letters[drawing[i]!]}${run === 1 ? '' : run}`;
    i += run;
  }
  return text;
}

/** The drawing that a text stands for; null where it is none of this size. */
export function readDrawing(text: string, side: number): Drawing | null {
  if (!/^(?:[A-P]\d{0,5})+$/.test(text)) return null;
  const drawing = new Uint8Array(side * side);
  let at = 0;
  for (const [, letter, count] of text.matchAll(/([A-P])(\d*)/g)) {
    const run = count === '' ? 1 : Number(count);
    if (at + run > drawing.length) return null;
    drawing.fill(letters.indexOf(letter!), at, at + run);
    at += run;
  }
  return at === drawing.length ? drawing : null;
}

/** Brightness from 0 to 1 as levels of ink. */
export const inked = (pixels: ArrayLike<number>): Drawing =>
  Uint8Array.from({ length: pixels.length }, (_, i) => Math.round(darkest * Math.min(1, Math.max(0, pixels[i]!)))); // biome-ignore format: one line

/** Ink as numbers from 0 to 1. */
export const pixelsOf = (drawing: Drawing): number[] => Array.from(drawing, (level) => level / darkest); // biome-ignore format: one line

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A straight piece of a stroke with a soft round pen; places in pixels, the middle of the first is (0.5, 0.5).
 *
 * @param radius of the pen; ink thins out over the pixel beyond it
 */
export function drawn(drawing: Drawing, from: Point, to: Point, { side, radius = 1, erases = false }: { readonly side: number; readonly radius?: number; readonly erases?: boolean }): Drawing {
  const next = Uint8Array.from(drawing);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const reach = radius + 1;
  const [top, bottom] = [Math.floor(Math.min(from.y, to.y) - reach), Math.ceil(Math.max(from.y, to.y) + reach)];
  const [left, right] = [Math.floor(Math.min(from.x, to.x) - reach), Math.ceil(Math.max(from.x, to.x) + reach)];
  for (let row = Math.max(0, top); row < Math.min(side, bottom); row++) {
    for (let column = Math.max(0, left); column < Math.min(side, right); column++) {
      const [px, py] = [column + 0.5 - from.x, row + 0.5 - from.y];
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
      const distance = distanceOf(px - along * dx, py - along * dy);
      const ink = Math.round(darkest * Math.min(1, Math.max(0, reach - distance)));
      const at = row * side + column;
      next[at] = erases ? Math.min(next[at]!, darkest - ink) : Math.max(next[at]!, ink);
    }
  }
  return next;
} // biome-ignore format: one line each

const distanceOf = (x: number, y: number): number => math.sqrt(x * x + y * y);
