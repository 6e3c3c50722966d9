import { type Shape, sizeOf, stridesOf } from '../../../shape.ts';
import type { View } from '../../plan/step.ts';
import { isFull, type Layout } from '../device/layout.ts';
import { Addressing, moved, named, type Place, staysInRows } from './addressing.ts';
import type { Shader } from './shader.ts';

/** Where the four lanes of a fragment stand along one axis of a loop. */
export type Coordinate =
  /** All at the same place. */
  | { readonly kind: 'one'; readonly at: string }
  /** Each at a place of its own, an ivec4. */
  | { readonly kind: 'each'; readonly at: string }
  /** Side by side: the first at four times this. */
  | { readonly kind: 'row'; readonly quad: string };

/** The same as whole numbers: an int for lanes that stand together, else an ivec4. */
export const placeOf = (coordinate: Coordinate): string =>
  coordinate.kind === 'row' ? `(4 * (${coordinate.quad}) + ivec4(0, 1, 2, 3))` : coordinate.at;

/** Where they stand along every axis of a loop. */
export interface Lanes {
  readonly sizes: Shape;
  readonly coordinates: readonly Coordinate[];
  /** Set where the lanes are at column x of row y, and texel t, of a result of the loop that lies like this. */
  readonly home: Layout | null;
}

/**
 * Splits a number into coordinates, row-major.
 *
 * @param type `int`, or `ivec4` for four numbers
 */
export function split(
  shader: Shader,
  type: 'int' | 'ivec4',
  number: string,
  sizes: Shape,
): string[] {
  const most = sizeOf(sizes);
  const coordinates = new Array<string>(sizes.length);
  let rest = number;
  for (let axis = sizes.length - 1; axis > 0; axis--) {
    const size = shader.integer(sizes[axis]!);
    const own = shader.let(type, rest, 'i');
    rest = shader.let(type, shader.over(own, size, most), 'i');
    coordinates[axis] = shader.let(type, `${own} - ${rest} * ${size}`, 'c');
  }
  if (sizes.length > 0) coordinates[0] = rest;
  return coordinates;
}

/**
 * Lanes at elements 4q … 4q + 3 of a row-major loop: side by side along the last axis where its
 * size allows.
 */
export function lanesAt(shader: Shader, quad: string, sizes: Shape): Coordinate[] {
  if (sizes.length === 0) return [];
  if (sizes.length === 1) return [{ kind: 'row', quad }];
  const last = sizes.at(-1)!;
  if (last % 4 === 0) {
    const texts = split(shader, 'int', quad, [...sizes.slice(0, -1), last / 4]);
    return texts.map((at, axis) =>
      axis === sizes.length - 1 ? { kind: 'row', quad: at } : { kind: 'one', at },
    );
  }
  const numbers = shader.let('ivec4', `4 * ${quad} + ivec4(0, 1, 2, 3)`, 'i');
  return split(shader, 'ivec4', numbers, sizes).map((at) => ({ kind: 'each', at }));
}

/** The four elements of a view at which the lanes stand. @param strides along the axes of the lanes */
export function loadAt(
  shader: Shader,
  { buffer, offset }: Pick<View, 'buffer' | 'offset'>,
  strides: readonly number[],
  { sizes, coordinates, home }: Lanes,
): string {
  const given = shader.given(buffer);
  if (given) return `vec4(${given})`;
  const source = shader.source(buffer);
  const { layout } = source;
  if (home && offset === 0 && isRowMajor(sizes, strides)) {
    const isAlike = layout.width === home.width && layout.length === home.length;
    if (isAlike) return source.at('x', 'y');
    if (isFull(layout) && isFull(home)) return source.texel('t');
  }
  const moving = coordinates.flatMap((coordinate, axis) =>
    strides[axis] === 0 ? [] : [{ coordinate, stride: strides[axis]! }],
  );
  const isByRow = !isFull(layout) && staysInRows(layout.length, [{ sizes, strides }], offset);
  const addressing = new Addressing(source, isByRow);
  const row = moving.find(({ coordinate }) => coordinate.kind === 'row');
  const isTogether = moving.every(
    (one) => one.coordinate.kind === 'one' || (one === row && one.stride === 1),
  );
  const start = addressing.start(offset).map((part) => (part === 0 ? '0' : shader.integer(part)));
  /** The place that is reached by going along some of the axes. */
  const along = (some: typeof moving, textOf: (coordinate: Coordinate) => string): Place =>
    some.reduce<Place>(
      (place, { coordinate, stride }) =>
        moved(shader, place, addressing.parts(stride), textOf(coordinate)),
      start,
    );
  if (isTogether && !row) return `vec4(${addressing.element(along(moving, placeOf))})`;
  if (isTogether && (isByRow || isFull(layout))) {
    const others = moving.filter((one) => one !== row);
    const fits = (distance: number) => addressing.parts(distance)[0]! % 4 === 0;
    const first = along(moving, (one) => (one.kind === 'row' ? `4 * (${one.quad})` : one.at));
    if (![offset, ...others.map(({ stride }) => stride)].every(fits)) return addressing.run(first);
    const [x = '0', ...y] = first;
    return addressing.texel([`(${x}) >> 2`, ...y]);
  }
  const place = named(shader, along(moving, placeOf).map((part) => `ivec4(${part})`), 'ivec4'); // biome-ignore format: one line
  const each = ['x', 'y', 'z', 'w'].map((lane) =>
    addressing.element(place.map((part) => `${part}.${lane}`)),
  );
  return `vec4(${each.join(', ')})`;
}

/** Whether strides go through a shape without a gap, in order. */
function isRowMajor(sizes: Shape, strides: readonly number[]): boolean {
  const own = stridesOf(sizes);
  return sizes.every((size, axis) => size === 1 || strides[axis] === own[axis]);
}
