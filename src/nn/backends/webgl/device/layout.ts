/**
 * How the elements of a buffer lie in a texture: four in a texel, texels in rows, and rows dealt
 * out over layers in turn. Most buffers have one layer.
 */
export interface Layout {
  /** Texels in a row. */
  readonly width: number;
  /** Rows in a layer. */
  readonly height: number;
  /** Row r lies in layer r mod 2^layerBits, as its row number r >> layerBits. */
  readonly layerBits: number;
  /** Elements in a row: where that is no multiple of four, the rest of its last texel is not used. */
  readonly length: number;
}

/** Whether elements follow each other without a gap. */
export const isFull = ({ width, length }: Layout): boolean => length === width * 4;

/** How many texels hold so many elements. */
export const texelsOf = (size: number): number => Math.max(1, Math.ceil(size / 4));

export const layersOf = ({ layerBits }: Layout): number => 1 << layerBits;

export const bytesOf = (layout: Layout): number =>
  layout.width * layout.height * layersOf(layout) * 16;

/** A layout in few letters. */
export const print = ({ width, height, layerBits, length }: Layout): string =>
  `${width}x${height}x${1 << layerBits}/${length}`;

export const isSameLayout = (a: Layout, b: Layout): boolean => print(a) === print(b);

/** Rows of a given length, dealt out over as many layers as the limit on height makes necessary. */
export function inRows(length: number, rows: number, limit: number, leastLayerBits = 0): Layout {
  let layerBits = leastLayerBits;
  while (Math.ceil(rows / (1 << layerBits)) > limit) layerBits += 1;
  return { width: texelsOf(length), height: Math.ceil(rows / (1 << layerBits)), layerBits, length };
}

/**
 * The layout of a buffer that may lie anyhow: about as wide as high, a power of two wide.
 *
 * @param limit how many texels a texture may be wide, and high
 */
export function layoutOf(size: number, limit: number): Layout {
  const texels = texelsOf(size);
  let width = 1;
  while (width * width < texels && width * 2 <= limit) width *= 2;
  return inRows(width * 4, Math.ceil(texels / width), limit);
}
