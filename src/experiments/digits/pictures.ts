import { data, random, type Tensor, tensor } from '../../nn/index.ts';
import { remember } from '../remember.ts';
import { SIDE } from './network.ts';

const AREA = SIDE * SIDE;

/** Pictures of 28 × 28 bytes from 0 (paper) to 255 (ink), one after the other, and their classes. */
export interface Pictures {
  readonly pixels: Uint8Array;
  readonly classes: readonly number[];
}

/**
 * The digits that the book draws. The first of them do not depend on how many are drawn. Those drawn
 * last are kept: who tries another rate on the same digits does not wait for them again.
 */
export const drawn = remember(
  (seed: number, name: string, count: number): Pictures =>
    picturesOf(data.digits(count, { random: random(seed).fork(name) })),
  { kept: 8 },
);

const toByte = (ink: number) => Math.round(255 * Math.min(1, Math.max(0, ink)));

export const picturesOf = ({ inputs, targets }: data.Dataset): Pictures => ({
  pixels: new Uint8Array(inputs.dataSync().map(toByte)),
  classes: [...targets.dataSync()],
});

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
    new Float32Array(pixels).map((byte) => byte / 255), // Float32Array.from would take ten times as long
    [pixels.length / AREA, SIDE, SIDE, 1],
  );
