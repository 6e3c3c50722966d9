/** Brightness from 0 (black) to 1 (white), row by row. */
export interface GreyPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly pixels: Float32Array;
  /** Size in the file, before it was scaled. */
  readonly original: readonly [width: number, height: number];
}

/** The largest file that is opened, bytes. */
const mostBytes = 100_000_000;

/** Rec. 601: how bright red, green and blue look. */
const [red, green, blue] = [0.299, 0.587, 0.114];

/** The size of a picture scaled to at most `longest` pixels; a smaller one stays as it is. */
export function scaledSize(width: number, height: number, longest: number): readonly [width: number, height: number] {
  const share = Math.min(1, longest / Math.max(width, height));
  return [Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share))];
} // biome-ignore format: one line

/** Colours with their transparency, over white, as brightness. */
export const greyOf = (rgba: Uint8ClampedArray): Float32Array =>
  Float32Array.from({ length: rgba.length / 4 }, (_, i) => {
    const light = (red * rgba[4 * i]! + green * rgba[4 * i + 1]! + blue * rgba[4 * i + 2]!) / 255;
    const opaque = rgba[4 * i + 3]! / 255;
    return opaque * light + 1 - opaque;
  });

/**
 * Reads a picture in any format that this browser knows, grey and at most `longest` pixels long.
 * The file is opened in the page and goes nowhere.
 *
 * @throws with words for the reader: too large, empty, or no picture
 */
export async function readPicture(file: File, longest: number): Promise<GreyPicture> {
  const name = file.name || 'the file';
  if (file.size > mostBytes)
    throw new Error(`${name} has ${Math.round(file.size / 1e6)} MB; choose a picture of at most ${mostBytes / 1e6} MB.`); // biome-ignore format: one line
  if (file.size === 0) throw new Error(`${name} is empty; choose a picture.`);
  const decoded = await decode(file);
  if (decoded === null)
    throw new Error(`${name} is not a picture that this browser can read. PNG, JPEG, GIF, WebP and SVG work everywhere.`); // biome-ignore format: one line
  const { size } = decoded;
  const [width, height] = scaledSize(...size, longest);
  const source = await shrunk(decoded.source, [width, height]);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no place to draw a picture on.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  if (source instanceof ImageBitmap) source.close();
  const pixels = greyOf(context.getImageData(0, 0, width, height).data);
  return { name, width, height, pixels, original: size };
}

interface Decoded {
  readonly source: ImageBitmap | HTMLImageElement;
  readonly size: readonly [width: number, height: number];
}

/** A large bitmap is scaled off the page's thread, which would stand still for it. */
async function shrunk(source: Decoded['source'], [width, height]: readonly [number, number]) {
  if (!(source instanceof ImageBitmap) || source.width === width) return source;
  const small = await createImageBitmap(source, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' }); // biome-ignore format: one line
  source.close();
  return small;
}

/** Drawings made of lines are no bitmaps: those go through an image element. */
async function decode(file: File): Promise<Decoded | null> {
  try {
    const source = await createImageBitmap(file);
    return { source, size: [source.width, source.height] };
  } catch {
    return file.type === 'image/svg+xml' || /\.svg$/i.test(file.name) ? decodeSvg(file) : null;
  }
}

async function decodeSvg(file: File): Promise<Decoded | null> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(await file.text())}`;
  try {
    await image.decode();
    // One without a size of its own is drawn at 300 by 300.
    return { source: image, size: [image.naturalWidth || 300, image.naturalHeight || 300] };
  } catch {
    return null;
  }
}
