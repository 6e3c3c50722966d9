import { data, random, type Tensor, tensor } from '../../nn/index.ts';
import { SIDE } from './network.ts';

const AREA = SIDE * SIDE;

/** Pictures of 28 × 28 bytes from 0 (paper) to 255 (ink), one after the other, and their classes. */
export interface Pictures {
  readonly pixels: Uint8Array;
  readonly classes: readonly number[];
}

/** The sets drawn last: who tries another rate on the same digits does not wait for them again. */
const lately = new Map<string, Pictures>();
const SETS = 8;

/** The digits that the book draws. The first of them do not depend on how many are drawn. */
export function drawn(seed: number, name: string, count: number): Pictures {
  const key = `${seed} ${name} ${count}`;
  const pictures = lately.get(key) ?? draw(seed, name, count);
  lately.delete(key); // the last to be thrown away is the one used now
  lately.set(key, pictures);
  const [oldest] = lately.keys();
  if (lately.size > SETS && oldest !== undefined) lately.delete(oldest);
  return pictures;
}

function draw(seed: number, name: string, count: number): Pictures {
  const { inputs, targets } = data.digits(count, { random: random(seed).fork(name) });
  return { pixels: Uint8Array.from(inputs.dataSync(), toByte), classes: [...targets.dataSync()] };
}

const toByte = (ink: number) => Math.round(255 * Math.min(1, Math.max(0, ink)));

export const pictureAt = ({ pixels }: Pictures, at: number): Uint8Array =>
  pixels.subarray(at * AREA, (at + 1) * AREA);

/** Some of the pictures, in the order of `places`. */
export function pick(pictures: Pictures, places: readonly number[]): Pictures {
  const pixels = new Uint8Array(places.length * AREA);
  for (const [row, at] of places.entries()) pixels.set(pictureAt(pictures, at), row * AREA);
  return { pixels, classes: places.map((at) => pictures.classes[at]!) };
}

/** As the net takes them: [pictures, 28, 28, 1], from 0 to 1. */
export const asTensor = (pixels: Uint8Array): Tensor =>
  tensor(
    Float32Array.from(pixels, (byte) => byte / 255),
    [pixels.length / AREA, SIDE, SIDE, 1],
  );
