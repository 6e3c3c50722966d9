import { SIDE } from '../network.ts';

const AREA = SIDE * SIDE;

interface Sizes {
  readonly count: number;
  readonly height: number;
  readonly width: number;
}

/**
 * Pictures of any size as pictures of 28 × 28 bytes: as large as they fit, in the middle, each new
 * pixel the mean of the area that it covers.
 *
 * @param pixels from 0 to 255, picture after picture, row by row
 */
export function fitPictures(
  pixels: ArrayLike<number>,
  { count, height, width }: Sizes,
): Uint8Array {
  const fitted = new Uint8Array(count * SIDE * SIDE);
  if (height === SIDE && width === SIDE) {
    fitted.set(pixels);
    return fitted;
  }
  const scale = Math.max(height, width) / SIDE;
  const [top, left] = [(SIDE * scale - height) / 2, (SIDE * scale - width) / 2];
  for (let at = 0; at < fitted.length; at++) {
    const [picture, rest] = [Math.floor(at / AREA), at % AREA];
    const [row, column] = [Math.floor(rest / SIDE) * scale - top, (rest % SIDE) * scale - left];
    const first = picture * height * width;
    let [sum, area] = [0, 0];
    for (let y = Math.floor(row); y < row + scale; y++) {
      for (let x = Math.floor(column); x < column + scale; x++) {
        const share =
          (Math.min(y + 1, row + scale) - Math.max(y, row)) *
          (Math.min(x + 1, column + scale) - Math.max(x, column));
        const isInside = y >= 0 && y < height && x >= 0 && x < width;
        if (isInside) sum += share * pixels[first + y * width + x]!;
        area += share;
      }
    }
    fitted[at] = Math.round(sum / area);
  }
  return fitted;
}

/** Pixels that are fitted in one go: a few milliseconds, in which a page stands still. */
const AT_ONCE = 50_000;

/** The same for many pictures, some at a time, so that the page is answered in between. */
export async function fitByAndBy(
  pixels: Uint8Array | Float32Array | Float64Array,
  { count, height, width }: Sizes,
): Promise<Uint8Array> {
  const fitted = new Uint8Array(count * AREA);
  const each = height * width;
  const some = Math.max(1, Math.floor(AT_ONCE / Math.max(1, each)));
  for (let first = 0; first < count; first += some) {
    const now = Math.min(some, count - first);
    const part = pixels.subarray(first * each, (first + now) * each);
    fitted.set(fitPictures(part, { count: now, height, width }), first * AREA);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return fitted;
}
