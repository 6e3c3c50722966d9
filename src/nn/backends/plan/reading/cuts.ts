import type { Access } from './access.ts';

/**
 * Where the elements of a loop, in row-major order, fall apart into axes: after so many of them an
 * axis further out goes on. In ascending order, each a divisor of the next; neither 1 nor all.
 */
export type Cuts = readonly number[];

export const NONE: Cuts = [];

/** Where the axes of an access end. */
export function cutsOf({ sizes }: Access): Cuts {
  if (sizes.length <= 1) return NONE;
  const cuts: number[] = [];
  for (let axis = sizes.length - 1, count = 1; axis > 0; axis--) {
    count *= sizes[axis]!;
    cuts.push(count);
  }
  return cuts;
}

/** Where axes of such sizes end, those of size 1 left out. */
export function cutsBetween(sizes: readonly number[]): Cuts {
  const cuts: number[] = [];
  const total = sizes.reduce((product, size) => product * size, 1);
  for (let axis = sizes.length - 1, count = 1; axis > 0; axis--) {
    count *= sizes[axis]!;
    if (count > 1 && count < total && count !== cuts.at(-1)) cuts.push(count);
  }
  return cuts;
}

/** Both in one; null where no axes fit both. */
export function joined(a: Cuts, b: Cuts): Cuts | null {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  const all = [...new Set([...a, ...b])].sort((one, other) => one - other);
  for (let i = 1; i < all.length; i++) if (all[i]! % all[i - 1]! !== 0) return null;
  return all;
}

/** The sizes of the axes of a loop over so many elements. */
export function axesOf(cuts: Cuts, count: number): number[] {
  if (count === 1) return [];
  const sizes: number[] = [];
  let before = 1;
  for (const cut of [...cuts, count]) {
    sizes.unshift(cut / before);
    before = cut;
  }
  return sizes;
}

/** The cuts between two sizes of blocks, as cuts of a block of the larger in blocks of the smaller. */
export const cutsWithin = (cuts: Cuts, small: number, large: number): Cuts =>
  cuts.filter((cut) => cut > small && cut < large).map((cut) => cut / small);

/** The strides of an access along the axes of a loop; null where an axis would need several. */
export function stridesAlong(access: Access, sizes: readonly number[]): number[] | null {
  const strides = new Array<number>(sizes.length).fill(0);
  let own = access.sizes.length - 1;
  let done = 1;
  for (let axis = sizes.length - 1; axis >= 0; axis--) {
    const size = sizes[axis]!;
    if (size === 1) continue;
    const left = access.sizes[own]! / done;
    if (left % size !== 0) return null;
    strides[axis] = access.strides[own]! * done;
    done *= size;
    if (left === size) {
      own -= 1;
      done = 1;
    }
  }
  return strides;
}
