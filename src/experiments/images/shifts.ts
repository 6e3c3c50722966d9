import {
  avgPool2d,
  concat,
  conv2d,
  maxPool2d,
  type Random,
  slice,
  type Tensor,
  tensor,
} from '../../nn/index.ts';

/** Pixels along each side. */
export const side = 8;

/** Uniform noise, [count, 8, 8, 1]. */
export const noiseImages = (count: number, source: Random): Tensor =>
  tensor(Array.from({ length: count * side * side }, source.uniform), [count, side, side, 1]);

/** Moves images along an axis; what leaves on one side comes back on the other. */
export function shifted(images: Tensor, by: number, axis: 1 | 2 = 2): Tensor {
  const size = images.shape[axis]!;
  const cut = (((size - by) % size) + size) % size;
  if (cut === 0 || cut === size) return images;
  const part = (from: number, to: number) =>
    slice(images, axis === 1 ? [0, from] : [0, 0, from], axis === 1 ? [images.shape[0]!, to] : [images.shape[0]!, side, to]); // biome-ignore format: one line
  return concat([part(cut, size), part(0, cut)], { axis });
}

/** Each pixel with its four neighbours, three times. */
export function blurred(images: Tensor): Tensor {
  let now = images;
  for (let round = 0; round < 3; round++)
    now = now.add(shifted(now, 1, 1)).add(shifted(now, -1, 1)).add(shifted(now, 1)).add(shifted(now, -1)).div(5); // biome-ignore format: one line
  return now;
}

export const pools = { max: maxPool2d, avg: avgPool2d } as const;
export type PoolName = keyof typeof pools;

/** Mean over images of ‖b − a‖/‖a‖. */
export function relativeChange(a: Tensor, b: Tensor): number {
  const axis = [1, 2, 3];
  return b.sub(a).square().sum({ axis }).sqrt().div(a.square().sum({ axis }).sqrt()).mean().item();
}

/** How much a 2 × 2 pooling changes when its images move by one pixel. */
export function changeByShift(images: Tensor, pool: PoolName): number {
  const pooled = (x: Tensor) => pools[pool](x, { kernelSize: 2 });
  return relativeChange(pooled(images), pooled(shifted(images, 1)));
}

/** A 3 × 3 convolution on images whose opposite edges touch. */
export function aroundTheEdge(images: Tensor, kernel: Tensor): Tensor {
  const wide = concat([slice(images, [0, side - 1], [images.shape[0]!, side]), images, slice(images, [0, 0], [images.shape[0]!, 1])], { axis: 1 }); // biome-ignore format: one line
  const ends = (from: number, to: number) => slice(wide, [0, 0, from], [images.shape[0]!, side + 2, to]); // biome-ignore format: one line
  return conv2d(concat([ends(side - 1, side), wide, ends(0, 1)], { axis: 2 }), kernel);
}
