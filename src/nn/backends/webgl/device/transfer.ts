import { isFull, type Layout, layersOf } from './layout.ts';
import type { Painter } from './painter.ts';
import type { Texture } from './textures.ts';

/** Where a layer's row lies among all rows. */
const rowAt = ({ layerBits }: Layout, layer: number, y: number): number => (y << layerBits) | layer;

const numbersIn = ({ width, height }: Layout): number => width * height * 4;

/** Room for the numbers of one layer; larger than a buffer whose last texels are not all used. */
export const roomFor = (layout: Layout): Float32Array<ArrayBuffer> =>
  new Float32Array(numbersIn(layout));

/**
 * Writes numbers into a texture.
 *
 * @param room for one layer; may be where the numbers already are, if they lie as in memory
 */
export function upload(
  gl: WebGL2RenderingContext,
  painter: Painter,
  texture: Texture,
  numbers: ArrayLike<number> & Iterable<number>,
  room: Float32Array<ArrayBuffer>,
): void {
  const { layout } = texture;
  const { width, height } = layout;
  painter.edit(texture);
  for (let layer = 0; layer < layersOf(layout); layer++) {
    if (isAsInMemory(layout)) {
      if (numbers !== room) room.set(numbers);
    } else {
      eachRow(layout, layer, numbers.length, (from, to, count) => {
        for (let i = 0; i < count; i++) room[to + i] = numbers[from + i]!;
      });
    }
    if (texture.isLayered) {
      gl.texSubImage3D(texture.target, 0, 0, 0, layer, width, height, 1, gl.RGBA, gl.FLOAT, room);
    } else {
      gl.texSubImage2D(texture.target, 0, 0, 0, width, height, gl.RGBA, gl.FLOAT, room);
    }
  }
}

/** Whether elements lie in a texture as they do in an array. */
export const isAsInMemory = (layout: Layout): boolean => layout.layerBits === 0 && isFull(layout);

/** Visits the rows of a layer: where each begins in the buffer and in the layer, and its length. */
function eachRow(
  layout: Layout,
  layer: number,
  size: number,
  visit: (inBuffer: number, inLayer: number, count: number) => void,
): void {
  const { width, height, length } = layout;
  for (let y = 0; y < height; y++) {
    const from = rowAt(layout, layer, y) * length;
    if (from >= size) return;
    visit(from, y * width * 4, Math.min(length, size - from));
  }
}

/** Puts the layers of a texture together again. */
export function assemble(layout: Layout, layers: Float32Array, size: number): Float32Array {
  if (isAsInMemory(layout)) return layers.slice(0, size);
  const numbers = new Float32Array(size);
  for (let layer = 0; layer < layersOf(layout); layer++) {
    const start = layer * numbersIn(layout);
    eachRow(layout, layer, size, (from, to, count) => {
      numbers.set(layers.subarray(start + to, start + to + count), from);
    });
  }
  return numbers;
}

/** Reads every layer, into memory of the program or into the buffer that is bound for it. */
export function readLayers(
  gl: WebGL2RenderingContext,
  painter: Painter,
  texture: Texture,
  into: Float32Array | null,
): void {
  const { layout } = texture;
  for (let layer = 0; layer < layersOf(layout); layer++) {
    const start = layer * numbersIn(layout);
    painter.bindFrame(painter.frameFor([{ texture, layer }]));
    const { width, height } = layout;
    if (into) gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, into, start);
    else gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, start * 4);
  }
}
