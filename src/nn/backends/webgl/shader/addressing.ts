import type { Shader } from './shader.ts';
import type { Source } from './source.ts';

/** A place in a buffer: one number, or column and row. */
export type Place = readonly string[];

/** Axes with a view's strides along them, in elements. */
export interface Axes {
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
}

/**
 * Whether no sum of steps ever leaves its row, so that column and row can be counted apart.
 *
 * @param length of a row, in elements
 */
export function staysInRows(length: number, all: readonly Axes[], offset: number): boolean {
  let reach = offset % length;
  for (const { sizes, strides } of all) {
    for (const [axis, stride] of strides.entries()) {
      if (stride < 0) return false;
      if (stride % length !== 0) reach += stride * (sizes[axis]! - 1);
    }
  }
  return reach < length;
}

/** How a program finds elements of a view: by one number, or by column and row without dividing. */
export class Addressing {
  readonly isByRow: boolean;
  private readonly source: Source;

  /** @param isByRow only where `staysInRows` */
  constructor(source: Source, isByRow: boolean) {
    this.source = source;
    this.isByRow = isByRow;
  }

  /** A distance in elements, as one number or as columns and rows. */
  parts(distance: number): readonly number[] {
    if (!this.isByRow) return [distance];
    const { length } = this.source.layout;
    return distance % length === 0 ? [0, distance / length] : [distance, 0];
  }

  /** Where a view begins. */
  start(offset: number): readonly number[] {
    if (!this.isByRow) return [offset];
    const { length } = this.source.layout;
    return [offset % length, Math.floor(offset / length)];
  }

  element([x = '0', y]: Place): string {
    if (y === undefined) return this.source.element(x);
    return `${this.source.at(`(${x}) >> 2`, y)}[(${x}) & 3]`;
  }

  /** Four neighbours, wherever the first lies. */
  run([x = '0', y]: Place): string {
    return y === undefined ? this.source.run(x) : this.source.runAt(x, y);
  }

  /** Four neighbours that fill a texel; columns are counted in texels. */
  texel([x = '0', y]: Place): string {
    return y === undefined ? this.source.texel(x) : this.source.at(x, y);
  }

  /** The same in the way that suits a long sum. */
  sampled([x = '0', y]: Place): string {
    return y === undefined ? this.source.texel(x) : this.source.sampled(x, y);
  }
}

/** A place further along one axis. */
export function moved(
  shader: Shader,
  place: Place,
  by: readonly number[],
  steps: string | number,
): Place {
  return place.map((from, i) => {
    const stride = by[i]!;
    if (stride === 0 || steps === 0) return from;
    if (typeof steps === 'number') return `${from} + ${shader.integer(stride * steps)}`;
    return stride === 1 ? `${from} + ${steps}` : `${from} + ${steps} * ${shader.integer(stride)}`;
  });
}

/** The same place in variables of its own. */
export const named = (shader: Shader, place: Place, type: 'int' | 'ivec4' = 'int'): Place =>
  place.map((text) => shader.let(type, text, 'at'));
